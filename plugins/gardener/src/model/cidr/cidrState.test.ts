import {
  addressPlanQueryOf,
  addressTrialQueryOf,
  CIDR_PARAMETERS,
  readCidrState,
} from './cidrState';

function read(address: string) {
  return readCidrState(new URLSearchParams(address));
}

describe('the state of an address plan', () => {
  it('is the usual one for an empty address', () => {
    const { state, unknown } = read('');
    expect(unknown).toEqual([]);
    expect(addressPlanQueryOf('osc', state)).toEqual({
      garden: 'osc',
      kinds: ['nodes', 'services'],
      lanes: 'project',
      sort: 'conflicts',
      limit: 10,
    });
    expect(addressTrialQueryOf('osc', state, '10.5.0.0/21')).toBeNull();
  });

  it('tells parameters that the page does not know, and none that it does', () => {
    expect(read('garden=osc&q=a&region=eu-de').unknown).toEqual([
      { parameter: 'region', value: 'eu-de' },
    ]);
    const all = CIDR_PARAMETERS.map(name => `${name}=`).join('&');
    expect(read(all).unknown).toEqual([]);
  });

  it('is what the address says', () => {
    const { state, unknown } = read(
      'project=prod&project=ops&q=shop&show=pods&lanes=seed&within=10.5.0.0/21&sort=range&order=desc&page=3&block=10.5.2.0/26&shoot=garden-prod/shop&pick=10.5.1.0/26',
    );
    expect(unknown).toEqual([]);
    expect(addressPlanQueryOf('osc', state)).toEqual({
      garden: 'osc',
      project: ['prod', 'ops'],
      text: 'shop',
      kinds: ['pods'],
      lanes: 'seed',
      within: '10.5.0.0/21',
      sort: 'range',
      descending: true,
      limit: 10,
      offset: 20,
    });
    expect(addressTrialQueryOf('osc', state, '10.5.0.0/21')).toEqual({
      garden: 'osc',
      block: '10.5.2.0/26',
      shoot: 'garden-prod/shop',
      within: '10.5.0.0/21',
    });
    expect(state.pick).toBe('10.5.1.0/26');
  });

  it.each([
    ['show', 'ports'],
    ['lanes', 'zone'],
    ['within', '10.5.0.1/21'],
    ['sort', 'size'],
    ['order', 'up'],
    ['page', '0'],
    ['block', '10.5.2.0'],
    ['shoot', 'shop'],
    ['pick', 'x'],
  ])('leaves a %s of %s out, and tells it', (parameter, value) => {
    const { state, unknown } = read(
      new URLSearchParams([[parameter, value]]).toString(),
    );
    expect(unknown).toEqual([{ parameter, value }]);
    expect(state).toEqual(read('').state);
  });
});
