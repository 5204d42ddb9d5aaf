import { findingCodeSchema } from '../../../api/schema/finding';
import { severities } from '../severities';
import { findingRules } from '.';

describe('the rules', () => {
  it('look for every code, each once', () => {
    expect(findingRules.map(({ code }) => code).sort()).toEqual(
      [...findingCodeSchema.options].sort(),
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
