import {
  INITIAL_TABLE_STATE,
  readTableState,
  TableState,
  writeTableState,
} from './tableState';

const full: TableState = {
  text: 'a b&c',
  status: 'incomplete',
  finding: 'CIDR_OVERLAP',
  sort: 'target',
  descending: true,
  open: 'osc/garden-prod/shop osc/garden-dev/playground',
  page: 2,
};

describe('the state of the table in an address', () => {
  it('comes back as it was written', () => {
    expect(
      readTableState(writeTableState(new URLSearchParams(), full)),
    ).toEqual(full);
  });

  it('takes no room while nothing is set', () => {
    const params = writeTableState(
      new URLSearchParams('status=configured&page=9'),
      INITIAL_TABLE_STATE,
    );
    expect(params.toString()).toBe('');
  });

  it('leaves what belongs to others', () => {
    const params = new URLSearchParams('tab=1&filter=x');
    expect(writeTableState(params, full).get('tab')).toBe('1');
  });

  it.each([
    'status=green',
    'finding=NO_SUCH_CODE',
    'finding=__proto__',
    'sort=price',
    'sort=-',
    'page=0',
    'page=-3',
    'page=x',
    'page=1e99',
  ])('takes %s as if it were not there', query => {
    expect(readTableState(new URLSearchParams(query))).toEqual(
      INITIAL_TABLE_STATE,
    );
  });
});
