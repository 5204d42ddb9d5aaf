import axe from 'axe-core';

/** What axe finds. */
export async function violations(container: HTMLElement): Promise<string[]> {
  const result = await axe.run(container, {
    // No layout and no page around it here: the browser test looks at those.
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  });
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
}
