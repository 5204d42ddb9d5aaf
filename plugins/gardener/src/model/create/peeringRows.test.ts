import fc from 'fast-check';
import type { DraftPeering } from 'backstage-plugin-gardener-common';
import { candidate } from '../../__testUtils__/targetFixtures';
import { changePeeringRows, peeringRows, peeringsOfRows } from './peeringRows';

const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,8}[a-z0-9])?$/);

const chosen = fc.record({
  namespace: label,
  name: label,
  reverse: fc.boolean(),
});

/** What the form may hold: chosen from the list, typed with a seed, or half typed. */
const peering: fc.Arbitrary<DraftPeering> = fc.oneof(
  chosen,
  fc.record({
    namespace: label,
    name: label,
    seed: label,
    reverse: fc.boolean(),
  }),
  fc.record({
    namespace: fc.constant(''),
    name: label,
    reverse: fc.boolean(),
  }),
);

describe('the rows of the field', () => {
  it('hold what the form holds, neither more nor less', () => {
    fc.assert(
      fc.property(fc.array(peering), peerings => {
        const { draft } = peeringRows('osc', peerings);
        expect(peeringsOfRows(draft.rows)).toEqual(peerings);
      }),
    );
  });

  it('are the same after one is taken away and back', () => {
    fc.assert(
      fc.property(
        fc.array(peering, { minLength: 1 }),
        fc.nat(),
        (peerings, pick) => {
          const before = peeringRows('osc', peerings);
          const { id } = before.draft.rows[pick % before.draft.rows.length];
          const without = changePeeringRows(before, { type: 'dropRow', id });
          expect(without.draft.rows).toHaveLength(peerings.length - 1);
          const after = changePeeringRows(without, { type: 'undoDrop' });
          expect(after).toEqual(before);
        },
      ),
    );
  });

  it('can’t be taken back after the next step', () => {
    const before = peeringRows('osc', [{ namespace: 'a', name: 'b' }]);
    const without = changePeeringRows(before, { type: 'dropRow', id: 1 });
    const next = changePeeringRows(without, { type: 'addRow' });
    expect(next.dropped).toBeNull();
    expect(changePeeringRows(next, { type: 'undoDrop' })).toEqual(next);
  });

  it('keep what is half typed, and drop what is empty', () => {
    let rows = changePeeringRows(peeringRows('osc', []), { type: 'addRow' });
    expect(peeringsOfRows(rows.draft.rows)).toEqual([]);
    rows = changePeeringRows(rows, { type: 'typed', id: 1, text: ' moni' });
    expect(peeringsOfRows(rows.draft.rows)).toEqual([
      { namespace: '', name: 'moni', reverse: true },
    ]);
    rows = changePeeringRows(rows, {
      type: 'chosen',
      id: 1,
      candidate: candidate('ops', 'monitoring'),
    });
    expect(peeringsOfRows(rows.draft.rows)).toEqual([
      { namespace: 'garden-ops', name: 'monitoring', reverse: true },
    ]);
  });

  it('say at once why a row that comes back is no target', () => {
    const rows = peeringRows('osc', [
      { namespace: '', name: 'moni' },
      { namespace: '', name: 'garden-ops/Moni/x' },
    ]).draft.rows;
    expect(rows.map(({ problem }) => problem)).toEqual(['notChosen', 'name']);
  });
});
