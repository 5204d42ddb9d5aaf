import {
  gardenerShootReadPermission,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMES, NAMESPACES } from './anyLandscape';
import { aPortalGarden } from './aPortalGarden';
import { aRequester } from './aRequester';
import { FakeInventory } from './FakeInventory';

/** What a user may see. */
export interface Sight {
  /** That the Garden lets the user list. */
  readonly namespaces: readonly string[];
  /** Of the shoots in them, those to which Backstage's permissions narrow it; all unless given. */
  readonly names: readonly string[] | undefined;
}

export const anySight: fc.Arbitrary<Sight> = fc.record({
  namespaces: fc.subarray([...NAMESPACES]),
  names: fc.option(fc.subarray([...NAMES]), { nil: undefined }),
});

function isSeen({ namespaces, names }: Sight, shoot: Shoot): boolean {
  return (
    namespaces.includes(shoot.namespace) &&
    (names === undefined || names.includes(shoot.name))
  );
}

const OWNER = 'group:default/owners';

/** A Garden as somebody sees it who is asked about by {@link seeing}. */
export function seenGarden(
  inventory: FakeInventory,
  { namespaces, names = [] }: Sight,
) {
  return aPortalGarden({
    inventory,
    visible: namespaces,
    owned: {
      [OWNER]: NAMESPACES.flatMap(namespace =>
        names.map(name => `${inventory.garden}/${namespace}/${name}`),
      ),
    },
  });
}

/** Who sees that much of a {@link seenGarden}. */
export function seeing({ names }: Sight) {
  return names === undefined
    ? aRequester()
    : aRequester(undefined, {
        decisions: {
          [gardenerShootReadPermission.name]: {
            kind: 'depends',
            on: { kind: 'owner', owners: [OWNER] },
          },
        },
      });
}

/** The Garden of generated shoots, whose fields are marked with their namespace, and so are its projects. */
export function markedInventory(shoots: readonly Shoot[]): FakeInventory {
  const inventory = new FakeInventory(shoots);
  for (const namespace of NAMESPACES) {
    inventory.addProject({ name: `project+${namespace}`, namespace });
  }
  return inventory;
}

/** What somebody is answered to a question about a Garden. */
type Answering<Query, Answer> = (
  inventory: FakeInventory,
  sight: Sight,
  query: Query,
) => Promise<Answer>;

/** As text, marks are written as they are or, where a format escapes it, with the code of the sign. */
const MARK = /\w+(?:\+|#43;)(garden-[a-z]+)/g;

/**
 * Nothing in an answer is marked with a namespace that the user may not list, but what the question says itself.
 *
 * @param textOf - all that is told
 */
export async function checkHoldsNoHiddenField<Query, Answer>(
  query: fc.Arbitrary<Query>,
  answer: Answering<Query, Answer>,
  textOf: (answer: Answer) => string = told => JSON.stringify(told),
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      anyLandscape,
      anySight,
      query,
      async (shoots, sight, asked) => {
        const told = textOf(
          await answer(markedInventory(shoots), sight, asked),
        );
        const words = JSON.stringify(asked);
        expect(
          [...told.matchAll(MARK)].filter(
            ([mark, namespace]) =>
              !sight.namespaces.includes(namespace) && !words.includes(mark),
          ),
        ).toEqual([]);
      },
    ),
  );
}

/** An answer is the same when everything that the user may not see is not there. */
export async function checkIsAsIfNothingWereHidden<Query>(
  query: fc.Arbitrary<Query>,
  answer: Answering<Query, unknown>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      anyLandscape,
      anySight,
      query,
      async (shoots, sight, asked) => {
        const seen = shoots.filter(shoot => isSeen(sight, shoot));
        expect(await answer(markedInventory(shoots), sight, asked)).toEqual(
          await answer(markedInventory(seen), sight, asked),
        );
      },
    ),
  );
}
