import { changesQueryOf, readChangesState } from './changesState';

const read = (query: string) => readChangesState(new URLSearchParams(query));
const ID = '7f3a0000-0000-4000-8000-000000000001';

describe('the state of the page of changes', () => {
  it('is read from the address', () => {
    expect(
      read(`state=done&state=open&mine=true&change=${ID}&garden=osc`),
    ).toEqual({
      state: { states: ['open', 'done'], mine: true, opened: ID },
      unknown: [],
    });
  });

  it('leaves out what means nothing, and tells it', () => {
    expect(read('state=broken&mine=perhaps&change=..%2F')).toEqual({
      state: { states: [], mine: false, opened: undefined },
      unknown: [
        { parameter: 'state', value: 'broken' },
        { parameter: 'mine', value: 'perhaps' },
        { parameter: 'change', value: '../' },
      ],
    });
  });

  it('tells parameters that it does not know', () => {
    expect(read('seed=a&state=done')).toMatchObject({
      state: { states: ['done'] },
      unknown: [{ parameter: 'seed', value: 'a' }],
    });
  });

  const asked = (query: string) => changesQueryOf('osc', read(query).state);

  it('asks for everything unless something is chosen', () => {
    expect(asked('')).toEqual({ garden: 'osc' });
  });

  it('asks for what is open, alone or with other states', () => {
    expect(asked('state=open&mine=true')).toEqual({
      garden: 'osc',
      open: true,
      mine: true,
    });
    expect(asked('state=open&state=undone')).toEqual({
      garden: 'osc',
      states: [
        'writing',
        'written',
        'rollingOut',
        'undone',
        'halfOpen',
        'paused',
      ],
    });
  });
});
