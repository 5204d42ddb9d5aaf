import { readControllerRegistration } from './readControllerRegistration';

function serves(...resources: unknown[]): boolean {
  return readControllerRegistration({
    metadata: { name: 'any' },
    spec: { resources },
  }).servesPeering;
}

const PEERING = { kind: 'Extension', type: 'osc-peering-service' };

describe('readControllerRegistration', () => {
  it.each([
    [PEERING],
    [{ ...PEERING, primary: true }],
    [{ ...PEERING, clusterCompatibility: [] }],
    [{ ...PEERING, clusterCompatibility: ['garden', 'shoot'] }],
  ])('serves peering with %j', resource => {
    expect(serves({ kind: 'Worker', type: 'openstack' }, resource)).toBe(true);
  });

  it.each([
    [{ ...PEERING, primary: false }],
    [{ ...PEERING, kind: 'Network' }],
    [{ ...PEERING, type: 'shoot-dns-service' }],
    [{ ...PEERING, clusterCompatibility: ['seed'] }],
    [null],
  ])('does not with %j', resource => {
    expect(serves(resource)).toBe(false);
  });

  it('knows the networking of pods that it registers', () => {
    const { networkTypes } = readControllerRegistration({
      metadata: { name: 'networking' },
      spec: {
        resources: [
          { kind: 'Network', type: 'calico', primary: true },
          { kind: 'Network', type: 'cilium', primary: false },
          { kind: 'Network' },
          { kind: 'Worker', type: 'openstack' },
        ],
      },
    });
    expect(networkTypes).toEqual(['calico']);
  });

  it('reads a registration of nothing, and none without a name', () => {
    expect(readControllerRegistration({ metadata: { name: 'x' } })).toEqual({
      name: 'x',
      servesPeering: false,
      networkTypes: [],
    });
    expect(() => readControllerRegistration({})).toThrow('metadata.name');
  });
});
