import { networkSizes } from './networkSizes';

const osc = { defaultPrefix: 27, maxPrefix: 23, natPortsTotal: 32_768 };

describe('networkSizes', () => {
  it('gives what OSC documents, from the smallest network to the largest', () => {
    expect(networkSizes(osc)).toEqual([
      { prefix: 28, nodes: 16, natPorts: 2_048 },
      { prefix: 27, nodes: 32, natPorts: 1_024 },
      { prefix: 26, nodes: 64, natPorts: 512 },
      { prefix: 25, nodes: 128, natPorts: 256 },
      { prefix: 24, nodes: 256, natPorts: 128 },
      { prefix: 23, nodes: 512, natPorts: 64 },
    ]);
  });

  it('always has the default, also when it is none of the usual ones', () => {
    const prefixes = (defaultPrefix: number, maxPrefix: number) =>
      networkSizes({ ...osc, defaultPrefix, maxPrefix }).map(
        ({ prefix }) => prefix,
      );
    expect(prefixes(30, 27)).toEqual([30, 28, 27]);
    expect(prefixes(29, 29)).toEqual([29]);
  });

  it('has no half ports', () => {
    expect(networkSizes({ ...osc, natPortsTotal: 100 })[0]).toEqual({
      prefix: 28,
      nodes: 16,
      natPorts: 6,
    });
  });

  it('counts IPv6 networks as far as numbers go', () => {
    const sizes = networkSizes({ ...osc, defaultPrefix: 112, maxPrefix: 64 });
    expect(sizes[0]).toEqual({ prefix: 112, nodes: 65_536, natPorts: 0 });
    expect(sizes[sizes.length - 1]).toEqual({
      prefix: 64,
      nodes: Number.MAX_SAFE_INTEGER,
      natPorts: 0,
    });
  });
});
