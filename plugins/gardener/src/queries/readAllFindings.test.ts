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
        groupBy: 'cause',
        group: 'REVERSE_MISSING',
        limit: 500,
        after,
      })),
    );
  });

  it('are all of them where the page has more shoots than one answer has groups', async () => {
    const shoots = Array.from({ length: 250 }, (_, i) => `dev/s${i}`);
    // As the server groups and cuts off.
    const api = apiWith({
      findings: ({ groupBy = 'cause' }) => {
        const all = shoots.map(workerlessRow);
        const groups =
          groupBy === 'cause'
            ? [causeOf(all)]
            : all.map(row => causeOf([row], { key: row.id }));
        const hidden = Math.max(0, groups.length - 200);
        return findingsWith(groups.slice(0, 200), {
          groupBy,
          hidden: { groups: hidden, findings: hidden },
        });
      },
    });
    for (const groupBy of ['shoot', 'project', 'cause'] as const) {
      const all = await readAllFindings(api, { garden: 'osc', groupBy });
      expect(all.map(({ id }) => id)).toEqual(
        shoots.map(shoot => `WORKERLESS:${shoot}`),
      );
    }
  });

  it('are refused rather than given in part', async () => {
    const api = apiWith({
      findings: () =>
        findingsWith([causeOf(rows)], { hidden: { groups: 1, findings: 7 } }),
    });
    await expect(readAllFindings(api, { garden: 'osc' })).rejects.toThrow(
      /7 findings/,
    );
  });
});
