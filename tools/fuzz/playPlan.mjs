/** Whose plans are played, and how often one before the other. */
const OWNERS = ['mara', 'mara', 'mara', 'mara', 'carol', 'carol', 'jon'];
const WISHES = ['add', 'remove', 'keep', 'correctSeed', 'dropDuplicates'];
const MOST_PAIRS = 3;
/** Of so many deletions one is confirmed: the landscape must not run out of shoots. */
const DELETED_EACH = 6;
/** Of so many plans one is of many pairs. */
const BULK_EACH = 3;
/** The Garden with so many shoots that some may go. */
const LARGE_GARDEN = 'generated';

/**
 * A plan from its beginning to its end: it is made, read and applied by its owner and by others, several times at once, and
 * its change is ended in every way that the contract has, by everybody.
 *
 * @param options `send(caller, operation id, values)` sends and checks; `onApplied(id, caller)` tells of a change that was
 *   begun; `onProblem(title, lines)` of what must not be
 */
export async function playPlan(options) {
  const { random, known, contract, callers, send, onApplied, onProblem } =
    options;
  const owner = random.pick(OWNERS);
  const others = callers.filter(name => name !== owner);
  const focus = known.focus(random, { caller: owner });
  const as = name => ({ kind: 'known', name });
  const call = (name, operation, values) =>
    send(as(name), operation, { path: {}, query: {}, headers: {}, ...values });
  const onId = (name, operation, id, body = undefined) =>
    call(name, operation, { path: { id }, body });

  const isBulk = random.below(BULK_EACH) === 0;
  const [create, get, apply] = isBulk
    ? ['createBulkPlan', 'getBulkPlan', 'applyBulkPlan']
    : ['createPlan', 'getPlan', 'applyPlan'];
  const body = isBulk
    ? await bulkRequest({ random, focus, call, owner })
    : await planRequest({ random, focus, call, owner });
  const made = await call(owner, create, { body });
  if (made.status !== 201) return;
  const { id } = made.json;
  const confirmed = isBulk
    ? { acceptWarnings: true, leaveOut: random.below(3) === 0 ? [0] : [] }
    : confirmation(body, random);

  await Promise.all([
    onId(owner, get, id),
    ...others.map(name => refused(onProblem, get, onId(name, get, id))),
    ...others.map(name =>
      refused(onProblem, apply, onId(name, apply, id, confirmed)),
    ),
  ]);
  if (random.below(4) === 0) await onId(owner, apply, id, {});
  const applied = await Promise.all(
    [0, 1, 2].map(() => onId(owner, apply, id, confirmed)),
  );
  if (applied.some(({ status }) => status === 202)) onApplied(id, owner);

  const ends = contract.operations.filter(
    ({ method, path }) => method === 'POST' && path.includes('/changes/{id}/'),
  );
  await Promise.all(
    callers.flatMap(name => [
      onId(name, 'getChange', id),
      ...random.shuffled(ends).map(end => onId(name, end.id, id)),
    ]),
  );
  await onId(owner, apply, id, confirmed);
  await call(owner, 'listChanges', {
    query: { ...focus.shoot, open: true, limit: 5 },
  });
}

/** A plan belongs to who made it: nobody else may even know of it. */
async function refused(onProblem, operation, sent) {
  const { status, shown } = await sent;
  if (status < 400) {
    onProblem(
      `${operation}: ${status} to somebody whose plan it is not`,
      shown,
    );
  }
}

async function planRequest({ random, focus, call, owner }) {
  const { shoot, others } = focus;
  switch (random.below(8)) {
    case 0:
      return { kind: 'deletion', shoot };
    case 1:
      return {
        kind: 'operation',
        shoot,
        operation: random.pick(['reconcile', 'retry']),
      };
    default: {
      const { json } = await call(owner, 'getPeerings', { path: shoot });
      const listed = (json?.peerings ?? []).map(({ target }) =>
        targetOf(target),
      );
      const count = 1 + random.below(MOST_PAIRS);
      const targets = Array.from({ length: count }, () =>
        random.below(3) === 0 && listed.length > 0
          ? { target: random.pick(listed), wish: random.pick(WISHES) }
          : { target: targetOf({ ref: random.pick(others) }), wish: 'add' },
      );
      return {
        kind: 'peerings',
        shoot,
        pairs: targets.map(({ target, wish }) => ({
          target,
          here: wish,
          there: random.below(5) === 0 ? 'keep' : wish,
        })),
      };
    }
  }
}

/**
 * Each pair once, whichever shoots it is of. One entry that is there is taken away, as no finding ever keeps from that: what
 * else is wanted may all be so already, or not be allowed.
 */
async function bulkRequest({ random, focus, call, owner }) {
  const { shoot, others } = focus;
  const { json } = await call(owner, 'getPeerings', { path: shoot });
  const listed = (json?.peerings ?? []).flatMap(({ entry }) =>
    entry ? [targetOf(entry)] : [],
  );
  const removal =
    listed.length > 0
      ? {
          shoot: targetOf(shoot),
          target: random.pick(listed),
          here: 'remove',
          there: 'keep',
        }
      : undefined;
  const isOfRemoval = (...pair) =>
    removal !== undefined &&
    [removal.shoot, removal.target].every(one =>
      pair.some(
        ({ namespace, name }) =>
          namespace === one.namespace && name === one.name,
      ),
    );
  const shoots = new Map(
    [shoot, ...others].map(ref => [`${ref.namespace}/${ref.name}`, ref]),
  );
  const names = [...shoots.values()].map(ref => targetOf({ ref }));
  const pairs = names.flatMap((one, i) =>
    names
      .slice(i + 1)
      .filter(target => !isOfRemoval(one, target))
      .map(target => {
        const wish = random.pick(WISHES);
        return { shoot: one, target, here: wish, there: wish };
      }),
  );
  const units = [
    ...(removal ? [removal] : []),
    ...random.shuffled(pairs).slice(0, 2 * MOST_PAIRS),
  ];
  return {
    garden: shoot.garden,
    units:
      units.length > 0
        ? units
        : [
            {
              shoot: names[0],
              target: names[0],
              here: 'remove',
              there: 'keep',
            },
          ],
  };
}

/** As an entry names it: of a target that may not be seen only that is known. */
function targetOf(target) {
  const { namespace, name } = target.ref ?? target;
  return { namespace, name };
}

/** Everything that may be asked of who applies it. */
function confirmation({ kind, shoot }, random) {
  const mayGo =
    shoot.garden === LARGE_GARDEN && random.below(DELETED_EACH) === 0;
  return {
    acceptWarnings: true,
    overlapOverride: shoot.name,
    confirmName: kind === 'deletion' && !mayGo ? 'another' : shoot.name,
  };
}
