import type {
  FindingRow,
  Findings,
  FindingsQuery,
  GardenerApi,
} from 'backstage-plugin-gardener-common';

/** Rows of one answer. */
const ROWS = 500;

/**
 * Every row that matches, cause after cause, in as many answers as it takes. However the page groups them: an answer has a
 * limited number of groups, and of shoots or projects there may be more, while causes are few. Something may change between
 * two answers: then a row may be there twice or not at all, and what is the same is told once.
 *
 * @throws Error when there are more causes than one answer has, rather than leave some out
 */
export async function readAllFindings(
  api: Pick<GardenerApi, 'getFindings'>,
  query: FindingsQuery,
): Promise<readonly FindingRow[]> {
  const ask = async (part: Partial<FindingsQuery>): Promise<Findings> => {
    const answer = await api.getFindings({
      ...query,
      groupBy: 'cause',
      limit: ROWS,
      ...part,
    });
    if (answer.kind === 'notModified') {
      throw new Error('The portal said "not modified" of nothing asked for');
    }
    return answer.value;
  };
  const rows = new Map<string, FindingRow>();
  const take = (more: readonly FindingRow[]) =>
    more.forEach(row => rows.set(row.id, row));
  const { groups, hidden } = await ask({});
  if (hidden.groups > 0) {
    throw new Error(
      `${hidden.findings} findings have causes that are too many for one answer. Filter them, and try again.`,
    );
  }
  for (const group of groups) {
    take(group.rows);
    let { next } = group;
    while (next !== null) {
      const answer = await ask({ group: group.key, after: next });
      const part = answer.groups.at(0);
      take(part?.rows ?? []);
      next = part?.next ?? null;
    }
  }
  return [...rows.values()];
}
