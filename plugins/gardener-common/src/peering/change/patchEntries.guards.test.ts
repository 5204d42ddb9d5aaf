import fc from 'fast-check';
import {
  RawShoot,
  rawShoot,
  someEdits,
} from '../../__testUtils__/extensionLists';
import { failureOf, patchOf } from '../../__testUtils__/writeEntries';
import { listOf, objectOf } from '../../garden/json';
import { editEntries } from './editEntries';
import type { EntryEdit } from './EntryEdit';
import { locateEntries } from './locateEntries';

/** The shoot after somebody wrote its list of extensions. */
function rewritten(shoot: RawShoot, extensions: unknown): RawShoot {
  return {
    metadata: { ...shoot.metadata, resourceVersion: '101' },
    spec: { ...shoot.spec, extensions },
  };
}

/** Positions of the entries that edits change, remove, or keep while they drop duplicates. */
function positionsOf(
  items: readonly unknown[],
  edits: readonly EntryEdit[],
): readonly number[] {
  const { removed, kept, seeds } = editEntries(items, edits);
  return [...removed, ...kept, ...seeds.map(({ position }) => position)];
}

// That it fails at a test and not later shows that it fails because somebody asked.
describe('a patch that meets another shoot than was read fails at a guard', () => {
  it('when the shoot was made anew under its name', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const patch = patchOf(shoot, edits);
        fc.pre(patch.kind === 'patch');
        const anew = {
          ...shoot,
          metadata: { ...shoot.metadata, uid: 'uid-2' },
        };
        expect(failureOf(shoot, patch)).toBeUndefined();
        expect(failureOf(anew, patch)).toMatchObject({
          op: 'test',
          path: '/metadata/uid',
        });
      }),
    );
  });

  it('when the extension has moved', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const patch = patchOf(shoot, edits);
        fc.pre(patch.kind === 'patch');
        const dns = { type: 'shoot-dns-service' };
        const moved = rewritten(shoot, [dns, ...listOf(shoot.spec.extensions)]);
        expect(failureOf(moved, patch)).toMatchObject({ op: 'test' });
      }),
    );
  });

  it('when another entry is where one is changed, removed or kept', () => {
    fc.assert(
      fc.property(
        rawShoot,
        someEdits,
        fc.constantFrom('name', 'namespace'),
        fc.nat(),
        (shoot, edits, member, choice) => {
          const list = locateEntries(shoot.spec.extensions);
          const items = list.at === 'list' ? list.items : [];
          const positions = positionsOf(items, edits);
          const patch = patchOf(shoot, edits);
          fc.pre(positions.length > 0 && patch.kind === 'patch');
          const position = positions[choice % positions.length];
          const extensions = listOf(shoot.spec.extensions).map(extension =>
            list.at === 'list' && extension === list.extension
              ? {
                  ...list.extension,
                  providerConfig: {
                    ...list.config,
                    shootPeerings: items.map((item, i) =>
                      i === position
                        ? { ...objectOf(item), [member]: 'other' }
                        : item,
                    ),
                  },
                }
              : extension,
          );
          expect(failureOf(rewritten(shoot, extensions), patch)).toMatchObject({
            op: 'test',
          });
        },
      ),
    );
  });

  it('when the member that it makes may have been made by somebody else', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const patch = patchOf(shoot, edits);
        fc.pre(
          patch.kind === 'patch' &&
            locateEntries(shoot.spec.extensions).at !== 'list',
        );
        expect(
          failureOf(rewritten(shoot, shoot.spec.extensions), patch),
        ).toMatchObject({ op: 'test', path: '/metadata/resourceVersion' });
      }),
    );
  });
});
