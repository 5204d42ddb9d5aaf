import type { Handover } from 'backstage-plugin-gardener-common';

function describe({ target, edit, owner, yaml }: Handover): string {
  const name = `${target.namespace}/${target.name}`;
  const whose = owner === null ? '' : ` (owner: ${owner})`;
  const what =
    edit === 'add'
      ? 'add this under `shootPeerings`'
      : 'take this out of `shootPeerings`';
  return `On **${name}**${whose} ${what}:\n\n\`\`\`yaml\n${yaml}\`\`\``;
}

/** What others must do, as Markdown; empty when there is nothing. */
export function describeHandovers(handovers: readonly Handover[]): string {
  if (handovers.length === 0) return '';
  return [
    'These entries are on clusters that you may not write. Ask their owners:',
    ...handovers.map(describe),
  ].join('\n\n');
}
