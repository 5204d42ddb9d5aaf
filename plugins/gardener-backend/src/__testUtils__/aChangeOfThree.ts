import type { EntryEdit, EntryName } from 'backstage-plugin-gardener-common';
import type { ShootChangeRecord, StepRecord } from '../database/ChangeRecord';
import { aPlan, aStep, inProd } from './aChange';
import { extensionsListing, InMemoryShoots } from './InMemoryShoots';

export const LAKE = { namespace: 'garden-data', name: 'lake' };
export const WEB = { namespace: 'garden-dev', name: 'web' };
export const SHOP = inProd('shop');

/** As `InMemoryShoots` makes it. */
export function uidOf({ namespace, name }: EntryName): string {
  return `uid-of-${namespace}-${name}`;
}

function stepOn(
  shoot: EntryName,
  side: StepRecord['side'],
  edits: readonly EntryEdit[],
): StepRecord {
  return aStep({
    shoot,
    uid: uidOf(shoot),
    side,
    intent: { kind: 'entries', edits },
    write: {
      kind: 'entries',
      added: edits.flatMap(edit =>
        edit.kind === 'add'
          ? [{ ...edit.entry, seed: String(edit.entry.seed) }]
          : [],
      ),
      removed: [],
      corrected: [],
    },
  });
}

const adding = (target: EntryName): EntryEdit => ({
  kind: 'add',
  entry: { name: target.name, namespace: target.namespace, seed: 'eu-de-1' },
});

const removing = (target: EntryName): EntryEdit => ({ kind: 'remove', target });

/** Peers shop with lake and web, or ends that: the reverse entries on both, then shop itself. */
export function aChangeOfThree(
  changes: Partial<ShootChangeRecord> = {},
  how: 'add' | 'remove' = 'add',
): ShootChangeRecord {
  const editing = how === 'add' ? adding : removing;
  const plan = aPlan({ id: 'c-1' });
  return {
    ...plan,
    request: {
      kind: 'peerings',
      shoot: { garden: 'osc', ...SHOP },
      pairs: [LAKE, WEB].map(target => ({ target, here: how, there: how })),
    },
    steps: [
      stepOn(LAKE, 'target', [editing(SHOP)]),
      stepOn(WEB, 'target', [editing(SHOP)]),
      stepOn(SHOP, 'here', [editing(LAKE), editing(WEB)]),
    ],
    ...changes,
  };
}

/** The three shoots before they are peered, or while they are; each with an entry of its own too. */
export function threeShoots(peered = false): InMemoryShoots {
  const shoots = new InMemoryShoots();
  const entry = ({ namespace, name }: EntryName) => `${namespace}/${name}`;
  for (const shoot of [LAKE, WEB, SHOP]) {
    const peers = shoot === SHOP ? [LAKE, WEB] : [SHOP];
    shoots.put({
      ...shoot,
      extensions: extensionsListing(
        'garden-ops/ci',
        ...(peered ? peers.map(entry) : []),
      ),
    });
  }
  return shoots;
}

/** Names of the shoots that each of the three lists. */
export function listedByThree(
  shoots: InMemoryShoots,
): Readonly<Record<'lake' | 'web' | 'shop', readonly string[]>> {
  const names = ({ namespace, name }: EntryName) =>
    shoots.listed(namespace, name).map(entry => entry.split('/')[1]);
  return { lake: names(LAKE), web: names(WEB), shop: names(SHOP) };
}

/** What `listedByThree` gives before they are peered. */
export const BEFORE = { lake: ['ci'], web: ['ci'], shop: ['ci'] };
/** And while they are. */
export const AFTER = {
  lake: ['ci', 'shop'],
  web: ['ci', 'shop'],
  shop: ['ci', 'lake', 'web'],
};
