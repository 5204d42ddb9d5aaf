import { findingMessages, statusMessageKey, statusMessages } from './messages';
import { severities } from './severities';

const texts = Object.entries(findingMessages).flatMap(([code, variants]) =>
  Object.entries(variants).map(
    ([variant, message]) => [`${code}/${variant}`, message] as const,
  ),
);

describe('the texts of findings', () => {
  it.each(texts)('%s keep to the words of the house', (_, message) => {
    const { chip, what, why, whatToDo } = message;
    expect(chip).toMatch(/^[A-Z][A-Za-z]*( [A-Za-z]+){0,2}$/);
    for (const text of [what, why, whatToDo]) {
      expect(text).toMatch(/^[A-Z{].*\.$/);
      expect(text).not.toMatch(/!|please|cannot|can't/i);
    }
  });

  it('are there for every code with a severity', () => {
    expect(Object.keys(findingMessages).sort()).toEqual(
      Object.keys(severities).sort(),
    );
  });
});

describe('the tooltips of a status', () => {
  it('are those of the dashboard, word for word', () => {
    const tooltip = (...peering: Parameters<typeof statusMessageKey>) =>
      statusMessages[statusMessageKey(...peering)].tooltip;
    expect(tooltip({ status: 'configured' })).toBe(
      'Peering configured on both shoots',
    );
    expect(tooltip({ status: 'incomplete', missing: 'target' })).toBe(
      'Incomplete - target shoot has no reverse peering configured',
    );
    expect(tooltip({ status: 'notAccessible' })).toBe(
      'Target shoot not accessible - cannot verify reverse peering',
    );
    expect(tooltip({ status: 'incomplete', missing: 'here' })).toBe(
      'Incomplete - this shoot has no peering configured to the other shoot',
    );
  });
});
