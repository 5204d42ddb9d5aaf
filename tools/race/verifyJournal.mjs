import { waitFor } from './waitFor.mjs';

const CLOSED = ['done', 'refused', 'undone', 'cancelled'];
const PAGE = 100;

/** Waits until nothing more happens to a change, rollout included, and gives it. */
export async function closedChange(api, id) {
  return await waitFor(
    `change ${id} to come to its end`,
    async () => {
      const change = await api.getWhenAble(`/api/gardener/changes/${id}`);
      return CLOSED.includes(change.state) && change;
    },
    500,
  );
}

const isSettled = state => state === 'written' || state === 'unchanged';

/** What is wrong with a change that is at its end, as sentences. */
export function problemsOfClosed({ id, state, endedAt, steps }) {
  return [
    ...(endedAt === null ? ['has no end'] : []),
    ...steps
      .filter(step => !isClosed(step, state))
      .map(step => `${step.shoot.name} is ${JSON.stringify(step)}`),
  ].map(problem => `change ${id}, ${state}: ${problem}`);
}

/** Whether nothing is under way or in doubt: of a write that nobody heard of, taking it back has told. */
function isClosed({ state, undo }, ofChange) {
  if (ofChange === 'done') return isSettled(state) && !undo;
  switch (state) {
    case 'waiting':
    case 'refused':
    case 'unchanged':
      return undo === null;
    case 'written':
    case 'unknown':
      return isSettled(undo?.state);
    default:
      return false;
  }
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
