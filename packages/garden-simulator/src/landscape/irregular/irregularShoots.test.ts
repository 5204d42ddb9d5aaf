import { labLandscape, LAB } from '../lab/labLandscape';
import { HELD_IRREGULAR } from './irregularShoots';

const objects = [...labLandscape(new Date('2026-11-20T13:05:00Z')).objects];
const shoots = new Map(
  objects
    .filter(({ kind }) => kind === 'Shoot')
    .filter(({ metadata }) => metadata.namespace === LAB.namespace)
    .map(shoot => [shoot.metadata.name, shoot]),
);

describe('the irregular shoots', () => {
  it('stand in every rollout that there is', () => {
    const states = [...shoots.values()].map(({ status, metadata, spec }) => {
      const operation = status?.lastOperation as
        | { state: string; type: string }
        | undefined;
      if (!operation) {
        return 'unscheduled';
      }
      if (status?.hibernated === true) {
        return 'hibernated';
      }
      if (metadata.generation !== status?.observedGeneration) {
        return 'pending';
      }
      const confined = JSON.stringify(spec?.maintenance).includes('confine');
      return confined ? 'waiting' : `${operation.type} ${operation.state}`;
    });
    expect(new Set(states)).toEqual(
      new Set([
        'Reconcile Succeeded',
        'Reconcile Processing',
        'Reconcile Failed',
        'Delete Processing',
        'Migrate Processing',
        'hibernated',
        'pending',
        'unscheduled',
        'waiting',
      ]),
    );
  });

  it('keep numbers that JavaScript can not hold', () => {
    expect(JSON.stringify(shoots.get('own-keys')?.spec)).toContain(
      '{"id":12345678901234567890,"weight":1.0}',
    );
  });

  it('write providerConfig as strings, arrays and objects', () => {
    const configOf = (name: string) =>
      JSON.stringify(shoots.get(name)?.spec?.extensions);
    expect(configOf('text-config')).toContain('"providerConfig":"');
    expect(configOf('list-config')).toContain('"providerConfig":[');
    expect(configOf('empty-config')).toContain('"providerConfig":{}');
  });

  it('leave the extension unregistered in the lab', () => {
    const registered = objects.filter(
      ({ kind }) => kind === 'ControllerRegistration',
    );
    expect(registered.length).toBeGreaterThan(0);
    expect(JSON.stringify(registered)).not.toContain('osc-peering-service');
  });

  it('are held if they would go on otherwise', () => {
    const held = objects.find(({ kind }) => kind === 'ConfigMap');
    expect(Object.keys(held?.data ?? {})).toEqual(
      HELD_IRREGULAR.map(name => `${LAB.namespace}.${name}`),
    );
    expect(HELD_IRREGULAR.every(name => shoots.has(name))).toBe(true);
  });
});
