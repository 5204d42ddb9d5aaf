import {
  causeOf,
  findingsWith,
  reverseRow,
  workerlessRow,
} from '../__testUtils__/findingsFixtures';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { readAllFindings } from './readAllFindings';

const rows = [1, 2, 3].map(i => reverseRow('prod/shop', `dev/s${i}`));

describe('all findings', () => {
  it('are read group after group, each to its end', async () => {
    const api = apiWith({
      findings: ({ group, after }) => {
        if (!group) {
          return findingsWith([
            causeOf([workerlessRow('dev/x')]),
            causeOf(rows.slice(0, 1), { next: 'a' }),
          ]);
        }
        return findingsWith([
          after === 'a'
            ? causeOf(rows.slice(0, 2), { next: 'b' })
            : causeOf(rows.slice(2)),
        ]);
      },
    });
    const all = await readAllFindings(api, { garden: 'osc', text: 's' });
    expect(all.map(({ id }) => id)).toEqual([
      'WORKERLESS:dev/x',
      ...rows.map(({ id }) => id),
    ]);
    expect(api.asked.findings.slice(1)).toEqual(
      ['a', 'b'].map(after => ({
        garden: 'osc',
        text: 's',
        group: 'REVERSE_MISSING',
        limit: 500,
        after,
      })),
    );
  });
});
