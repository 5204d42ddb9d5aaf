import type { ShootSummary } from 'backstage-plugin-gardener-common';
import { focusOptions } from './focusOptions';

function shoot(name: string): ShootSummary {
  return {
    ref: { garden: 'osc', namespace: 'garden-prod', name },
    entityRef: `resource:default/osc.garden-prod.${name}`,
    project: 'prod',
    purpose: null,
    region: null,
    seed: null,
    nodeNetworks: ['10.5.0.0/27'],
    workerless: false,
  };
}

describe('what can be chosen to look at', () => {
  it('are the shoots of a name, each by itself', () => {
    const options = focusOptions({
      shoots: [shoot('shop'), shoot('shop-dev')],
      address: undefined,
    });
    expect(options.map(({ names }) => names)).toEqual([
      ['garden-prod/shop'],
      ['garden-prod/shop-dev'],
    ]);
  });

  it('are all shoots of an address together first, when there are several', () => {
    const [all] = focusOptions({
      shoots: [shoot('a'), shoot('b')],
      address: '10.5.0.7',
    });
    expect(all).toMatchObject({
      kind: 'all',
      names: ['garden-prod/a', 'garden-prod/b'],
    });
  });

  it('is the one shoot of an address by itself', () => {
    const options = focusOptions({ shoots: [shoot('a')], address: '10.5.0.7' });
    expect(options.map(({ kind }) => kind)).toEqual(['shoot']);
  });

  it('are never more than a landscape can have in focus', () => {
    const many = Array.from({ length: 40 }, (_, i) => shoot(`s${i}`));
    const [all] = focusOptions({ shoots: many, address: '10.0.0.0/8' });
    expect(all.names).toHaveLength(25);
  });
});
