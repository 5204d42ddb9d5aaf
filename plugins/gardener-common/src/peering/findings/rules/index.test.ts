import { findingCodeSchema } from '../../../api/schema/finding';
import { severities } from '../severities';
import { findingRules } from '.';

describe('the rules', () => {
  it('look for every code that reading can find, each once', () => {
    // A half-open change is known from the portal's own journal.
    const readable = findingCodeSchema.options.filter(
      code => code !== 'HALF_OPEN_CHANGE',
    );
    expect(findingRules.map(({ code }) => code).sort()).toEqual(
      [...readable].sort(),
    );
  });

  it('stand worst first', () => {
    const order = ['error', 'warning', 'note', 'notChecked'];
    const ranks = findingRules.map(({ code }) =>
      order.indexOf(severities[code]),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
