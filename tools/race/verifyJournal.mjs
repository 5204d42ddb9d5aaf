import { waitFor } from './waitFor.mjs';

const CLOSED = ['done', 'refused', 'undone', 'cancelled'];
const PAGE = 100;

/** Waits until nothing more happens to a change, rollout included, and gives it. */
export async function closedChange(api, id) {
  return await waitFor(
    `change ${id} to come to its end`,
    async () => {
      const change = await api.get(`/api/gardener/changes/${id}`);
      return CLOSED.includes(change.state) && change;
    },
    500,
  );
}

/** What is wrong with a change that is at its end, as sentences. */
export function problemsOfClosed({ id, state, endedAt, steps }) {
  const settled =
    state === 'done'
      ? step => ['written', 'unchanged'].includes(step.state) && !step.undo
      : step =>
          !['writing', 'unknown'].includes(step.state) &&
          (step.state !== 'written' ||
            ['written', 'unchanged'].includes(step.undo?.state));
  return [
    ...(endedAt === null ? ['has no end'] : []),
    ...steps
      .filter(step => !settled(step))
      .map(step => `${step.shoot.name} is ${JSON.stringify(step)}`),
  ].map(problem => `change ${id}, ${state}: ${problem}`);
}

/** The whole history of a shoot, newest first. */
export async function historyOf(api, { namespace, name }) {
  const items = [];
  let before;
  do {
    const query = new URLSearchParams({
      ...{ garden: 'osc', namespace, name, limit: PAGE },
      ...(before && { before }),
    });
    const page = await api.get(`/api/gardener/changes?${query}`);
    items.push(...page.items);
    before = page.next;
  } while (before);
  return items;
}
