import { ObjectKey } from '../src/store/ObjectStore';
import { expectAnswer, expectCurrent } from './compare/expectAnswer';
import { NOT_REPLAYED } from './notReplayed';
import { RecordedCase, recordings } from './recordings';
import { RecordedWorld, recordedWorld, shootKey } from './target/recordedWorld';
import { describeSimulatorOnly } from './target/simulatorOnly';
import { Request } from './target/Target';
import { CHANGED_SINCE } from './versions/changedSince';

const GROUPS = recordings();

/** The shoot that a request is about. */
function shootOf({ path }: Request): ObjectKey | undefined {
  const match = /\/namespaces\/([^/]+)\/shoots\/([^/]+)/.exec(path);
  return match
    ? { resource: 'shoots', namespace: match[1], name: match[2] }
    : undefined;
}

async function replay(world: RecordedWorld, recorded: RecordedCase) {
  const { store } = world.running.garden;
  const key = shootOf(recorded.request);
  if (key && (recorded.given || store.get(key))) {
    world.given(key, recorded.given);
  }
  if (recorded.existing !== undefined) {
    world.given(shootKey(recorded.existing));
  }
  if (recorded.unregistered !== undefined) {
    store.delete({
      resource: 'controllerregistrations',
      name: recorded.unregistered,
    });
  }
  const before = key && world.stored(key);
  const user = recorded.as === 'anonymous' ? undefined : recorded.as;
  const answer = await world.as(user)({
    ...recorded.request,
    query: recorded.request.query?.map(([name, value]) => [
      name,
      value
        .replace('<current>', String(store.resourceVersion))
        .replace(/^[23]$/, name === 'timeoutSeconds' ? '1' : value),
    ]),
  });
  return { answer, around: { before, after: key && world.stored(key) } };
}

describeSimulatorOnly.each(['1.83', '1.150'] as const)(
  'in profile %s',
  profile => {
    const worlds: { usual?: RecordedWorld; mutable?: RecordedWorld } = {};

    beforeAll(async () => {
      worlds.usual = await recordedWorld({ profile });
      worlds.mutable = await recordedWorld({ profile, nodesMutable: true });
    });
    afterAll(async () => {
      await worlds.usual?.close();
      await worlds.mutable?.close();
    });

    describe.each(GROUPS)('$about', ({ cases }) => {
      it.each(cases.map(one => [one.id, one.title, one] as const))(
        '%s: %s',
        async (id, _title, recorded) => {
          expect.hasAssertions();
          const world = recorded.nodesMutable ? worlds.mutable : worlds.usual;
          if (!world) {
            throw new Error('the Garden did not start');
          }
          world.reset();
          const { answer, around } = await replay(world, recorded);
          const since = CHANGED_SINCE[id];
          const expectIt =
            profile === '1.150' && since !== undefined
              ? () => expectCurrent(answer, since)
              : () => expectAnswer(answer, recorded.answer, around);
          expectIt();
        },
        60_000,
      );
    });
  },
);

describe('the recordings', () => {
  it('are replayed, or it is said why not', () => {
    const replayed = GROUPS.flatMap(({ cases }) => cases.map(({ id }) => id));
    expect(new Set(replayed).size).toBe(replayed.length);
    expect(replayed.filter(id => id in NOT_REPLAYED)).toEqual([]);
    const strangers = Object.keys(CHANGED_SINCE).filter(
      id => !replayed.includes(id),
    );
    expect(strangers).toEqual([]);
  });
});
