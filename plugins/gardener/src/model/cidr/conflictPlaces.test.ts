import { addressBar, rangeUser } from '../../__testUtils__/addressPlanFixtures';
import { conflictPlaces } from './conflictPlaces';

const bar = (
  from: number,
  to: number,
  part: Parameters<typeof addressBar>[4] = {},
) => addressBar(rangeUser('prod', 'shop'), '10.5.0.0/27', from, to, part);

describe('places of conflicts', () => {
  it('are those of nodes in any lane, each once and as narrow as it is', () => {
    expect(
      conflictPlaces([
        { bars: [bar(0, 0.2, { severity: 'error' }), bar(0.5, 0.6)] },
        { bars: [bar(0, 0.1, { severity: 'error' })] },
        {
          bars: [
            bar(0, 0.1, { severity: 'error' }),
            bar(0.8, 0.9, { severity: 'warning' }),
            bar(0.8, 1, { severity: 'warning', kind: 'services' }),
          ],
        },
      ]),
    ).toEqual([
      { from: 0, to: 0.1, severity: 'error' },
      { from: 0.8, to: 0.9, severity: 'warning' },
    ]);
  });
});
