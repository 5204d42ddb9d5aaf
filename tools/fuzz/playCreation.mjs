/** Who creates, and how often one before the other. */
const OWNERS = ['mara', 'mara', 'mara', 'carol'];
const MODES = ['render', 'dryRun', 'create'];

/**
 * A new shoot from the first look at the form to its creation: what the Garden offers, the draft checked and rendered, tried
 * out and created several times at once with one key, by its owner and by others.
 *
 * @param options `send(caller, operation id, values)` sends and checks; `onProblem(title, lines)` of what must not be
 */
export async function playCreation({
  random,
  known,
  callers,
  send,
  onProblem,
}) {
  const owner = random.pick(OWNERS);
  const focus = known.focus(random, { caller: owner });
  const { garden } = focus.shoot;
  const call = (name, operation, values) =>
    send({ kind: 'known', name }, operation, {
      path: {},
      query: {},
      headers: {},
      ...values,
    });
  const offersOf = async query =>
    (await call(owner, 'getOffers', { path: { garden }, query })).json;

  const projects = ((await offersOf({}))?.projects ?? []).filter(
    ({ mayCreate }) => mayCreate,
  );
  if (projects.length === 0) return;
  const { namespace } = random.pick(projects);
  const offers = await offersOf({ namespace });
  const draft = draftOf({ random, offers, namespace, focus });
  if (!draft) return;

  const { nodes, peerings } = draft;
  await call(owner, 'checkDraft', {
    body: { garden, namespace, name: draft.name, nodes, peerings },
  });
  const create = (name, mode, more = {}) =>
    call(name, 'createShoot', {
      body: {
        draft,
        mode,
        accept: { acceptWarnings: true, overlapOverride: draft.name },
        ...more,
      },
    });
  await create(owner, 'render');
  await create(owner, 'dryRun');
  const key = `fuzz-${draft.name}-${random.below(2 ** 31)}`;
  const made = await Promise.all(
    [0, 1, 2].map(() => create(owner, 'create', { key })),
  );
  const outcomes = made.map(({ json }) => json?.outcome);
  if (outcomes.filter(outcome => outcome === 'created').length > 1) {
    onProblem('createShoot: created more than once', made[0].shown);
  }
  if (outcomes.includes('created')) {
    const again = await create(owner, 'create', { key });
    if (again.json?.outcome !== 'existing') {
      onProblem(`createShoot: ${again.status} to the same key`, again.shown);
    }
  }
  await Promise.all(
    callers
      .filter(name => name !== owner)
      .map(name => create(name, random.pick(MODES), { key: `${key}-${name}` })),
  );
}

/** One that may well be good; undefined where the Garden has nothing to make one of. */
function draftOf({ random, offers, namespace, focus }) {
  const profile = random.pick(offers?.cloudProfiles ?? []);
  const credentials = random.pick(offers?.credentials ?? [])?.credentials;
  const region = random.pick(profile?.regions ?? []);
  const machine = random.pick(profile?.machineTypes ?? []);
  if (!credentials || !region || !machine) return undefined;
  const targets = focus.others.slice(0, random.below(3));
  const [first, second] = [random.below(256), random.below(8)];
  return {
    garden: offers.garden,
    namespace,
    name: `f${random.below(100_000)}`,
    purpose: 'testing',
    cloudProfile: profile.name,
    region: region.name,
    credentials,
    nodes: `10.${200 + random.below(8)}.${first}.${second * 32}/27`,
    workers: [
      {
        name: 'general',
        machineType: machine.name,
        architecture: machine.architecture,
        minimum: 1,
        maximum: 2,
      },
    ],
    peerings: targets.map(target => ({
      namespace: target.namespace,
      name: target.name,
      seed: focus.seed,
      reverse: random.below(2) === 0,
    })),
  };
}
