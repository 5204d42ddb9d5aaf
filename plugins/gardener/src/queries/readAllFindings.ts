import type {
  FindingRow,
  FindingsQuery,
  GardenerApi,
} from 'backstage-plugin-gardener-common';

/** Rows of one answer. */
const ROWS = 500;

/**
 * Every row that matches, group after group, in as many answers as it takes. Something may change between two of them: then
 * a row may be there twice or not at all, and what is the same is told once.
 */
export async function readAllFindings(
  api: Pick<GardenerApi, 'getFindings'>,
  query: FindingsQuery,
): Promise<readonly FindingRow[]> {
  const ask = async (part: FindingsQuery) => {
    const answer = await api.getFindings(part);
    if (answer.kind === 'notModified') {
      throw new Error('The portal said "not modified" of nothing asked for');
    }
    return answer.value.groups;
  };
  const rows = new Map<string, FindingRow>();
  const take = (more: readonly FindingRow[]) =>
    more.forEach(row => rows.set(row.id, row));
  for (const group of await ask({ ...query, limit: ROWS })) {
    take(group.rows);
    let { next } = group;
    while (next !== null) {
      const [part] = await ask({
        ...query,
        group: group.key,
        limit: ROWS,
        after: next,
      });
      take(part?.rows ?? []);
      next = part?.next ?? null;
    }
  }
  return [...rows.values()];
}
