import { peeringWith, shopPeerings } from '../__testUtils__/shopView';
import { showRow } from './showRow';
import { INITIAL_TABLE_STATE, TableState } from './tableState';

function show(
  id: string,
  state: Partial<TableState> = {},
  peerings = shopPeerings,
) {
  return showRow(peerings, id, {
    state: { ...INITIAL_TABLE_STATE, ...state },
    wordsOf: peering => [
      peering.target.kind === 'visible'
        ? peering.target.ref.name
        : peering.target.name,
    ],
    rowsPerPage: 20,
  });
}

const LAKE = 'osc/garden-prod/shop osc/garden-data/lake';

describe('what shows the row of a peering', () => {
  it('opens it, and leaves a filter that lets it through', () => {
    expect(show(LAKE, { status: 'configured' })).toEqual({
      open: LAKE,
      page: 0,
    });
  });

  it('clears a filter that hides it', () => {
    expect(show(LAKE, { text: 'monitoring' })).toEqual({
      open: LAKE,
      page: 0,
      text: '',
      status: undefined,
      finding: undefined,
    });
  });

  it('turns to its page', () => {
    const many = Array.from({ length: 45 }, (_, number) =>
      peeringWith('dev', `peer-${String(number).padStart(2, '0')}`),
    );
    expect(show(many[41].id, { sort: 'target' }, many)?.page).toBe(2);
    expect(
      show(many[41].id, { sort: 'target', descending: true }, many)?.page,
    ).toBe(0);
  });

  it('is nothing where the table has no such row', () => {
    expect(show('osc/a/b osc/c/d')).toBeUndefined();
  });
});
