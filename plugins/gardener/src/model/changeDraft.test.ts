import { rightsWith } from '../__testUtils__/rightsFixtures';
import {
  candidate,
  checkOf,
  checkOfHidden,
} from '../__testUtils__/targetFixtures';
import { peeringWith, shopView } from '../__testUtils__/shopView';
import {
  ChangeDraft,
  changeDraft,
  DraftAction,
  isUnsaved,
  newDraft,
  removedPeerings,
  toPlanRequest,
} from './changeDraft';

const lake = peeringWith('data', 'lake');
const clearing = peeringWith('partner', 'clearing', {
  status: 'notAccessible',
  target: {
    kind: 'notAccessible',
    namespace: 'garden-partner',
    name: 'clearing',
    seed: 'eu-de-2',
  },
});
const incoming = peeringWith('ops', 'ci', {
  status: 'incomplete',
  missing: 'here',
  entry: null,
});
const view = shopView({ peerings: [lake, clearing, incoming] });

function after(...actions: readonly DraftAction[]): ChangeDraft {
  return actions.reduce(changeDraft, newDraft({}));
}

const vault = candidate('ops', 'vault');

describe('a draft', () => {
  it('begins empty, or with one row', () => {
    expect(newDraft({})).toMatchObject({ rows: [], removals: [] });
    expect(newDraft({ addRow: true }).rows).toHaveLength(1);
  });

  it('marks a peering once, and forgets what was wanted of it when it is kept', () => {
    const remove = { type: 'remove', peeringId: lake.id } as const;
    const marked = after(remove, remove, {
      type: 'removeReverse',
      peeringId: lake.id,
      wanted: false,
    });
    expect(marked.removals).toEqual([
      { peeringId: lake.id, withReverse: false },
    ]);
    const again = after(
      remove,
      { type: 'removeReverse', peeringId: lake.id, wanted: false },
      { type: 'keep', peeringId: lake.id },
      remove,
    );
    expect(again.removals).toEqual([{ peeringId: lake.id, withReverse: true }]);
  });

  it('never gives the number of a row twice', () => {
    const { rows } = after(
      { type: 'addRow' },
      { type: 'addRow' },
      { type: 'dropRow', id: 2 },
      { type: 'addRow' },
    );
    expect(rows.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('takes a target from the list, and drops it when its name is edited', () => {
    const chosen = after(
      { type: 'addRow' },
      { type: 'typed', id: 1, text: 'va' },
      { type: 'chosen', id: 1, candidate: vault },
    );
    expect(chosen.rows[0]).toMatchObject({
      text: 'vault',
      target: { kind: 'listed', candidate: vault },
    });
    const edited = changeDraft(chosen, { type: 'typed', id: 1, text: 'vaul' });
    expect(edited.rows[0]).toMatchObject({ text: 'vaul', target: null });
  });

  it('takes a typed target when it is meant, and says why it can’t', () => {
    const settle = (text: string) =>
      after(
        { type: 'addRow' },
        { type: 'typed', id: 1, text },
        { type: 'settled', id: 1 },
      ).rows[0];
    expect(settle(' garden-partner / clearing / eu-de-2 ').target).toEqual({
      kind: 'typed',
      namespace: 'garden-partner',
      name: 'clearing',
      seed: 'eu-de-2',
    });
    expect(settle('garden-partner/Clearing/eu-de-2').problem).toBe('name');
    expect(settle('clearing')).toMatchObject({
      target: null,
      problem: 'notChosen',
    });
    expect(settle('  ').problem).toBeNull();
  });

  it('forgets the problem of a text that is typed on', () => {
    const { rows } = after(
      { type: 'addRow' },
      { type: 'typed', id: 1, text: 'x' },
      { type: 'settled', id: 1 },
      { type: 'typed', id: 1, text: 'xy' },
    );
    expect(rows[0].problem).toBeNull();
  });

  it('is unsaved once something stands in it; an empty row is nothing', () => {
    expect(isUnsaved(newDraft({ addRow: true }))).toBe(false);
    expect(isUnsaved(after({ type: 'remove', peeringId: 'x' }))).toBe(true);
    expect(
      isUnsaved(after({ type: 'addRow' }, { type: 'typed', id: 1, text: 'a' })),
    ).toBe(true);
  });
});

describe('removedPeerings', () => {
  it('leaves out what is gone, and what the shoot does not list', () => {
    const draft = after(
      { type: 'remove', peeringId: lake.id },
      { type: 'remove', peeringId: incoming.id },
      { type: 'remove', peeringId: 'gone' },
    );
    expect(
      removedPeerings(view, draft).map(({ peering }) => peering.id),
    ).toEqual([lake.id]);
  });
});

describe('toPlanRequest', () => {
  const rights = rightsWith();
  const removing = (peeringId: string, wanted: boolean) =>
    after(
      { type: 'remove', peeringId },
      { type: 'removeReverse', peeringId, wanted },
    );
  const pairsOf = (
    draft: ChangeDraft,
    check = checkOf('ops', 'vault'),
    may = rights,
  ) => {
    const request = toPlanRequest(view, draft, new Map([[1, check]]), may);
    return request.kind === 'peerings' ? request.pairs : [];
  };
  const adding = (wanted = true) =>
    after(
      { type: 'addRow' },
      { type: 'chosen', id: 1, candidate: vault },
      { type: 'addReverse', id: 1, wanted },
    );

  it('removes the reverse entry only where it is wanted and this user may', () => {
    expect(pairsOf(removing(lake.id, true))).toMatchObject([
      { here: 'remove', there: 'remove' },
    ]);
    expect(pairsOf(removing(lake.id, false))).toMatchObject([
      { here: 'remove', there: 'keep' },
    ]);
    const readOnlyThere = rightsWith({ changeableNamespaces: ['garden-prod'] });
    expect(
      pairsOf(removing(lake.id, true), undefined, readOnlyThere),
    ).toMatchObject([{ here: 'remove', there: 'keep' }]);
    expect(pairsOf(removing(clearing.id, true))).toMatchObject([
      { here: 'remove', there: 'keep' },
    ]);
  });

  it('adds the reverse entry only where it is missing, wanted, and this user may', () => {
    const there = (...args: Parameters<typeof pairsOf>) =>
      pairsOf(...args)[0].there;
    expect(there(adding())).toBe('add');
    expect(there(adding(false))).toBe('keep');
    expect(there(adding(), checkOf('ops', 'vault', { reverse: 'set' }))).toBe(
      'keep',
    );
    expect(there(adding(), checkOf('ops', 'vault', { mayChange: false }))).toBe(
      'keep',
    );
  });

  it('hands over the typed seed of a shoot that the user can’t see, and of no other', () => {
    const typed = after(
      { type: 'addRow' },
      { type: 'typed', id: 1, text: 'garden-partner/clearing/eu-de-2' },
      { type: 'settled', id: 1 },
    );
    expect(pairsOf(typed, checkOfHidden('garden-partner', 'clearing'))).toEqual(
      [
        {
          target: { namespace: 'garden-partner', name: 'clearing' },
          here: 'add',
          there: 'keep',
          seed: 'eu-de-2',
        },
      ],
    );
    expect(
      pairsOf(typed, checkOf('partner', 'clearing'))[0],
    ).not.toHaveProperty('seed');
  });

  it('is one plan of the shoot: what goes first, then what comes', () => {
    const draft = after(
      { type: 'addRow' },
      { type: 'chosen', id: 1, candidate: vault },
      { type: 'addRow' },
      { type: 'remove', peeringId: lake.id },
    );
    expect(
      toPlanRequest(
        view,
        draft,
        new Map([[1, checkOf('ops', 'vault')]]),
        rights,
      ),
    ).toMatchObject({
      kind: 'peerings',
      shoot: view.shoot.ref,
      source: 'portal',
      pairs: [{ target: { name: 'lake' } }, { target: { name: 'vault' } }],
    });
  });
});
