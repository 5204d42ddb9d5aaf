import { readShoot } from './readShoot';

const NAMED = { metadata: { namespace: 'garden-prod', name: 'shop' } };

describe('who wrote the extensions of a shoot', () => {
  const written = (...managedFields: unknown[]) =>
    readShoot({ metadata: { ...NAMED.metadata, managedFields } })
      .extensionsWritten;
  const by = (manager: unknown, more: object = {}) => ({
    manager,
    time: '2026-11-20T11:00:00Z',
    fieldsV1: { 'f:spec': { 'f:extensions': {} } },
    ...more,
  });
  const eleven = Date.parse('2026-11-20T11:00:00Z');

  it('is the newest of their owners, wherever it stands', () => {
    const later = by('terraform', { time: '2026-11-20T12:00:00Z' });
    const at = Date.parse('2026-11-20T12:00:00Z');
    expect(written(by('kubectl'), later)).toEqual({ manager: 'terraform', at });
    expect(written(later, by('kubectl'))).toEqual({ manager: 'terraform', at });
  });

  it.each([
    ['who owns other members of the spec', { 'f:spec': { 'f:purpose': {} } }],
    ['who owns extensions of something else', { 'f:extensions': {} }],
    ['who owns nothing', undefined],
    ['whose fields can not be read', { 'f:spec': 'f:extensions' }],
  ])('is nobody %s', (_, fieldsV1) => {
    expect(written(by('newer', { fieldsV1 }))).toBeUndefined();
    expect(written(by('newer', { fieldsV1 }), by('kubectl'))).toEqual({
      manager: 'kubectl',
      at: eleven,
    });
  });

  it('is nobody who came by a subresource', () => {
    expect(written(by('gardenlet', { subresource: 'status' }))).toBeUndefined();
    expect(written(by('kubectl', { subresource: '' }))).toBeDefined();
  });

  it.each([[undefined], [null], [''], [7]])(
    'is not known where the manager is %j',
    manager => {
      expect(written(by(manager))).toBeUndefined();
    },
  );

  it('is told without a time that can not be read, unless somebody has one', () => {
    const timeless = by('kubectl', { time: 'yesterday' });
    expect(written(timeless)).toEqual({ manager: 'kubectl', at: undefined });
    expect(written(timeless, by('terraform'))?.manager).toBe('terraform');
    expect(written(by('terraform'), timeless)?.manager).toBe('terraform');
  });

  it('has a name that is cut', () => {
    expect(written(by('x'.repeat(100_000)))?.manager.length).toBeLessThan(300);
  });

  it.each([[undefined], [null], ['text'], [[null, 'text', []]]])(
    'is nobody in %j',
    managedFields => {
      const metadata = { ...NAMED.metadata, managedFields };
      expect(readShoot({ metadata }).extensionsWritten).toBeUndefined();
    },
  );
});
