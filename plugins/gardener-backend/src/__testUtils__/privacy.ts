import type { Shoot } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from './anyLandscape';
import { FakeInventory } from './FakeInventory';

/** Some of the namespaces: those that a user may list. */
export const anyVisible = fc.subarray([...NAMESPACES]);

/** The Garden of generated shoots, whose fields are marked with their namespace, and so are its projects. */
export function markedInventory(shoots: readonly Shoot[]): FakeInventory {
  const inventory = new FakeInventory(shoots);
  for (const namespace of NAMESPACES) {
    inventory.addProject({ name: `project+${namespace}`, namespace });
  }
  return inventory;
}

/** What somebody who may list some namespaces is answered to a question about a Garden. */
type Answering<Query, Answer> = (
  inventory: FakeInventory,
  visible: readonly string[],
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
      anyVisible,
      query,
      async (shoots, allowed, asked) => {
        const told = textOf(
          await answer(markedInventory(shoots), allowed, asked),
        );
        const words = JSON.stringify(asked);
        expect(
          [...told.matchAll(MARK)].filter(
            ([mark, namespace]) =>
              !allowed.includes(namespace) && !words.includes(mark),
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
      anyVisible,
      query,
      async (shoots, allowed, asked) => {
        const seen = shoots.filter(({ namespace }) =>
          allowed.includes(namespace),
        );
        expect(await answer(markedInventory(shoots), allowed, asked)).toEqual(
          await answer(markedInventory(seen), allowed, asked),
        );
      },
    ),
  );
}
