import { currentShootSchema } from '../schema/shootSchema';
import { KubeObject } from '../store/KubeObject';
import { managedFieldsAfter, Writer } from './managedFields';
import { applyConfiguration } from './serverSideApply';
import { applyStrategicMergePatch } from './strategicMergePatch';

function shoot(spec: KubeObject['spec']): KubeObject {
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'Shoot',
    metadata: { name: 'peer1', namespace: 'garden-dev' },
    spec,
  };
}

function writer(manager: string, time: string): Writer {
  return { manager, operation: 'Update', time };
}

function written(
  before: KubeObject | undefined,
  after: KubeObject,
  by: Writer,
): KubeObject {
  return {
    ...after,
    metadata: {
      ...after.metadata,
      managedFields: managedFieldsAfter(before, after, by, currentShootSchema),
    },
  };
}

const created = written(
  undefined,
  shoot({
    purpose: 'testing',
    extensions: [{ type: 'dns' }],
    provider: { type: 'openstack', workers: [{ name: 'w1', minimum: 1 }] },
  }),
  writer('gardener-dashboard', '2026-11-20T18:00:00Z'),
);

describe('managedFieldsAfter', () => {
  it('gives all fields of a new object to who made it', () => {
    expect(created.metadata.managedFields).toEqual([
      {
        manager: 'gardener-dashboard',
        operation: 'Update',
        apiVersion: 'core.gardener.cloud/v1beta1',
        time: '2026-11-20T18:00:00Z',
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:spec': {
            'f:extensions': {},
            'f:provider': {
              'f:type': {},
              'f:workers': {
                'k:{"name":"w1"}': { '.': {}, 'f:minimum': {}, 'f:name': {} },
              },
            },
            'f:purpose': {},
          },
        },
      },
    ]);
  });

  it('moves a changed field to who changed it, with the time of the change', () => {
    const changed = written(
      created,
      { ...created, spec: { ...created.spec, extensions: [{ type: 'x' }] } },
      writer('backstage-gardener', '2026-11-20T19:00:00Z'),
    );
    const [dashboard, backstage] = changed.metadata.managedFields ?? [];
    expect(backstage).toMatchObject({
      manager: 'backstage-gardener',
      time: '2026-11-20T19:00:00Z',
      fieldsV1: { 'f:spec': { 'f:extensions': {} } },
    });
    expect(dashboard.time).toBe('2026-11-20T18:00:00Z');
    expect(JSON.stringify(dashboard.fieldsV1)).not.toContain('f:extensions');
  });
});

describe('applyConfiguration', () => {
  const configuration = {
    apiVersion: created.apiVersion,
    kind: 'Shoot',
    metadata: { name: 'peer1' },
    spec: { extensions: [{ type: 'osc-peering-service' }] },
  };

  it('conflicts over the whole list of extensions, which belongs to one manager', () => {
    expect(() =>
      applyConfiguration(
        created,
        configuration,
        'backstage-plugin',
        false,
        currentShootSchema,
      ),
    ).toThrow(
      'Apply failed with 1 conflict: conflict with "gardener-dashboard" using core.gardener.cloud/v1beta1: .spec.extensions',
    );
  });

  it('takes the field over by force', () => {
    const { object } = applyConfiguration(
      created,
      configuration,
      'backstage-plugin',
      true,
      currentShootSchema,
    );
    expect(object.spec?.extensions).toEqual([{ type: 'osc-peering-service' }]);
    expect(object.spec?.purpose).toBe('testing');
  });
});

describe('applyStrategicMergePatch', () => {
  it('merges workers by name and replaces extensions', () => {
    const result = applyStrategicMergePatch(
      created,
      {
        spec: {
          extensions: [{ type: 'x' }],
          provider: { workers: [{ name: 'w1', maximum: 3 }, { name: 'w2' }] },
        },
      },
      currentShootSchema,
    );
    expect(result.spec).toMatchObject({
      extensions: [{ type: 'x' }],
      provider: {
        workers: [{ name: 'w1', minimum: 1, maximum: 3 }, { name: 'w2' }],
      },
    });
  });
});
