import type {
  Finding,
  Peering,
  ShootRights,
  Rollout,
} from 'backstage-plugin-gardener-common';
import { readOnlyRights, rightsWith } from '../__testUtils__/rightsFixtures';
import {
  findingOn,
  peeringWith,
  shop,
  shopPeerings,
  shopView,
  visible,
} from '../__testUtils__/shopView';
import { menuOf, nextStep, stepOfFinding } from './nextStep';
import type { StepContext } from './obstacles';
import { requestOf, RowStep } from './rowSteps';

const view = shopView();

function contextOf(
  peering: Peering,
  part: Partial<StepContext> = {},
): StepContext {
  return { view, peering, rights: rightsWith(), ...part };
}

function ofShop(name: string): Peering {
  const peering = shopPeerings.find(({ id }) => id.endsWith(`/${name}`));
  if (!peering) throw new Error(`No peering with ${name}`);
  return peering;
}

/** A finding about the entry that the other shoot has for ours. */
function onTheirEntry(name: string, code: Finding['code']): Finding {
  const finding = findingOn('ops', name, { code, severity: 'warning' });
  const target = { garden: 'osc', namespace: 'garden-ops', name };
  return {
    ...finding,
    subject: { kind: 'peering', shoot: target, target: shop },
  };
}

function kinds(context: StepContext) {
  return menuOf(context).map(({ step }) => step.kind);
}

describe('the one next step', () => {
  it.each<[string, RowStep | undefined]>([
    ['playground', undefined],
    ['legacy-shop', { kind: 'removeEntry' }],
    ['shop-dev', { kind: 'addReverse' }],
    ['lake', { kind: 'correctSeed', side: 'here' }],
    ['ci', { kind: 'accept' }],
    ['clearing', undefined],
    ['payments', undefined],
    ['orders', { kind: 'reconcile', side: 'target' }],
    ['monitoring', undefined],
  ])('of %s in the picture is %p', (name, step) => {
    expect(nextStep(contextOf(ofShop(name)))).toEqual(step);
  });

  it('removes an entry for a shoot that is being deleted, and does not complete the peering', () => {
    const peering = peeringWith('ops', 'ci', {
      status: 'incomplete',
      missing: 'target',
      rollout: { here: { state: 'applied' }, target: { state: 'missing' } },
      findings: [
        findingOn('ops', 'ci', {
          code: 'TARGET_DELETING',
          severity: 'warning',
        }),
      ],
    });
    expect(nextStep(contextOf(peering))).toEqual({ kind: 'removeEntry' });
    expect(kinds(contextOf(peering))).toEqual(['removeEntry']);
  });

  it('is none where ranges overlap, whatever else could be mended', () => {
    const peering = peeringWith('ops', 'ci', {
      rollout: {
        here: { state: 'applied' },
        target: { state: 'waitingForMaintenance' },
      },
      findings: [
        findingOn('ops', 'ci', { code: 'CIDR_OVERLAP', severity: 'error' }),
        findingOn('ops', 'ci', { code: 'DUPLICATE_ENTRY', severity: 'error' }),
      ],
    });
    expect(nextStep(contextOf(peering))).toBeUndefined();
    expect(kinds(contextOf(peering))).toEqual([
      'dropDuplicate',
      'reconcile',
      'removePeering',
    ]);
  });

  it('is none while a change of the peering is half open', () => {
    const ci = ofShop('ci');
    const findings = [
      findingOn('ops', 'ci', { code: 'HALF_OPEN_CHANGE', severity: 'warning' }),
    ];
    expect(nextStep(contextOf({ ...ci, findings }))).toBeUndefined();
  });

  it('is none on a shoot without workers', () => {
    const workerless = shopView({
      shoot: { ...view.shoot, workerless: true },
    });
    expect(
      nextStep(contextOf(ofShop('ci'), { view: workerless })),
    ).toBeUndefined();
  });

  it('drops duplicates before it corrects seeds, on the side that has them', () => {
    const peering = peeringWith('ops', 'ci', {
      findings: [
        onTheirEntry('ci', 'SEED_MISMATCH'),
        onTheirEntry('ci', 'DUPLICATE_ENTRY'),
      ],
    });
    expect(nextStep(contextOf(peering))).toEqual({
      kind: 'dropDuplicate',
      side: 'target',
    });
  });

  it('retries or reconciles the target; our own shoot is the same in every row and offered above the table', () => {
    const peering = (
      here: Rollout['state'] & ('failed' | 'waitingForMaintenance'),
      target: Rollout['state'] &
        ('failed' | 'waitingForMaintenance' | 'applied'),
    ) => {
      const rollout = (state: typeof target): Rollout =>
        state === 'failed' ? { state, errors: 0 } : { state };
      return peeringWith('ops', 'ci', {
        rollout: { here: rollout(here), target: rollout(target) },
      });
    };
    expect(
      nextStep(contextOf(peering('waitingForMaintenance', 'failed'))),
    ).toEqual({ kind: 'retry', side: 'target' });
    expect(
      nextStep(contextOf(peering('failed', 'waitingForMaintenance'))),
    ).toEqual({ kind: 'reconcile', side: 'target' });
    expect(
      nextStep(contextOf(peering('waitingForMaintenance', 'applied'))),
    ).toBeUndefined();
    expect(nextStep(contextOf(peering('failed', 'applied')))).toBeUndefined();
  });

  it('lets reconcile, not retry, where Gardener tries again by itself', () => {
    const peering = peeringWith('ops', 'ci', {
      rollout: {
        here: { state: 'applied' },
        target: { state: 'failed', errors: 1, triesAgain: true },
      },
    });
    const context = contextOf(peering);
    expect(nextStep(context)).toEqual({ kind: 'reconcile', side: 'target' });
    expect(menuOf(context).map(({ step }) => step.kind)).not.toContain('retry');
  });

  it('does not add an entry where the extension is disabled, on either side', () => {
    const disabledHere = peeringWith('ops', 'ci', {
      status: 'incomplete',
      missing: 'here',
      rollout: { here: { state: 'missing' }, target: { state: 'applied' } },
    });
    const disabledThere = peeringWith('ops', 'ci', {
      status: 'incomplete',
      missing: 'target',
      rollout: { here: { state: 'applied' }, target: { state: 'missing' } },
      findings: [
        findingOn('ops', 'ci', {
          code: 'REVERSE_MISSING',
          severity: 'warning',
          variant: 'targetDisabled',
        }),
      ],
    });
    expect(kinds(contextOf(disabledHere))).toEqual(['removePeering']);
    expect(kinds(contextOf(disabledThere))).toEqual(['removePeering']);
  });

  it('is one that this user can take', () => {
    const rights = rightsWith({ changeableNamespaces: ['garden-prod'] });
    expect(nextStep(contextOf(ofShop('shop-dev'), { rights }))).toBeUndefined();
    expect(nextStep(contextOf(ofShop('ci'), { rights }))).toEqual({
      kind: 'accept',
    });
    expect(
      nextStep(contextOf(ofShop('ci'), { rights: readOnlyRights })),
    ).toBeUndefined();
    expect(
      nextStep(contextOf(ofShop('ci'), { rights: undefined })),
    ).toBeUndefined();
  });
});

describe('the menu', () => {
  function obstacles(peering: Peering, rights: ShootRights | undefined) {
    return menuOf(contextOf(peering, { rights })).map(
      ({ step, obstacle }) => [step.kind, obstacle?.code] as const,
    );
  }

  it('has what an incoming peering can become: accepted, or removed on their side', () => {
    expect(obstacles(ofShop('ci'), rightsWith())).toEqual([
      ['accept', undefined],
      ['removeReverse', undefined],
    ]);
  });

  it('says why a step can’t be taken', () => {
    expect(obstacles(ofShop('ci'), readOnlyRights)).toEqual([
      ['accept', 'noRights'],
      ['removeReverse', 'noPatch'],
    ]);
    expect(obstacles(ofShop('shop-dev'), undefined)).toEqual([
      ['addReverse', 'rightsUnknown'],
      ['removePeering', 'rightsUnknown'],
    ]);
  });

  it('names the project whose shoots must be patched', () => {
    const [accept, removeReverse] = menuOf(
      contextOf(ofShop('ci'), { rights: { ...readOnlyRights, reason: null } }),
    );
    expect(accept.obstacle).toEqual({ code: 'noPatch', project: 'prod' });
    expect(removeReverse.obstacle).toEqual({ code: 'noPatch', project: 'ops' });
  });

  it('tells what the portal refuses from what the Garden refuses, and single shoots from their namespace', () => {
    const rights = rightsWith({
      changeableNamespaces: ['garden-prod'],
      refusedByPortal: [{ namespace: 'garden-ops', name: 'ci' }],
    });
    expect(obstacles(ofShop('ci'), rights)).toEqual([
      ['accept', undefined],
      ['removeReverse', 'noPermission'],
    ]);
    const single = rightsWith({
      changeableNamespaces: ['garden-prod'],
      changeableShoots: [{ namespace: 'garden-ops', name: 'ci' }],
    });
    expect(obstacles(ofShop('ci'), single)).toEqual([
      ['accept', undefined],
      ['removeReverse', undefined],
    ]);
  });

  it('has no removal of entries over a configuration that can’t be read', () => {
    const unreadable = shopView({
      shoot: { ...view.shoot, configState: 'malformed' },
    });
    const [{ obstacle }] = menuOf(
      contextOf(ofShop('monitoring'), { view: unreadable }),
    );
    expect(obstacle).toEqual({ code: 'unreadable', shoot: 'shop' });
  });

  it('does not change entries of a shoot that migrates', () => {
    const peering = peeringWith('ops', 'ci', {
      findings: [
        findingOn('ops', 'ci', { code: 'TARGET_MIGRATING', severity: 'note' }),
        onTheirEntry('ci', 'SEED_MISMATCH'),
      ],
    });
    const [{ step, obstacle }] = menuOf(contextOf(peering));
    expect(step).toEqual({ kind: 'correctSeed', side: 'target' });
    expect(obstacle).toEqual({ code: 'migrating', shoot: 'ci' });
  });
});

describe('what is asked of the plan', () => {
  const target = { namespace: 'garden-ops', name: 'ci' };
  const peering = ofShop('ci');

  it.each<[Parameters<typeof requestOf>[0], string, string]>([
    [{ kind: 'removeEntry' }, 'remove', 'keep'],
    [{ kind: 'removeReverse' }, 'keep', 'remove'],
    [{ kind: 'accept' }, 'add', 'keep'],
    [{ kind: 'addReverse' }, 'keep', 'add'],
    [{ kind: 'correctSeed', side: 'here' }, 'correctSeed', 'keep'],
    [{ kind: 'correctSeed', side: 'target' }, 'keep', 'correctSeed'],
    [{ kind: 'dropDuplicate', side: 'here' }, 'dropDuplicates', 'keep'],
    [{ kind: 'dropDuplicate', side: 'target' }, 'keep', 'dropDuplicates'],
  ])('by %p is "%s" here and "%s" there', (step, here, there) => {
    expect(requestOf(step, view, peering)).toEqual({
      kind: 'peerings',
      shoot: shop,
      pairs: [{ target, here, there }],
      source: 'portal',
    });
  });

  it('for an operation names the shoot that it is about', () => {
    expect(requestOf({ kind: 'retry', side: 'target' }, view, peering)).toEqual(
      {
        kind: 'operation',
        shoot: { garden: 'osc', ...target },
        operation: 'retry',
        source: 'portal',
      },
    );
    expect(
      requestOf({ kind: 'reconcile', side: 'here' }, view, peering),
    ).toMatchObject({ shoot: shop, operation: 'reconcile' });
  });
});

describe('the step that mends a finding', () => {
  it('is removing the peering where ranges overlap, and a retry where a rollout failed', () => {
    const playground = ofShop('playground');
    const steps = playground.findings.map(
      finding => stepOfFinding(finding, contextOf(playground))?.step.kind,
    );
    // The fixture's failed rollout has a peering as subject, as if it were ours.
    expect(steps[0]).toBe('removePeering');
    const failed: Finding = {
      ...playground.findings[1],
      subject: {
        kind: 'shoot',
        shoot: { garden: 'osc', namespace: 'garden-dev', name: 'playground' },
      },
    };
    expect(stepOfFinding(failed, contextOf(playground))?.step).toEqual({
      kind: 'retry',
      side: 'target',
    });
  });

  it('is there with its reason where this user can’t take it', () => {
    const lake = ofShop('lake');
    expect(
      stepOfFinding(
        lake.findings[0],
        contextOf(lake, { rights: readOnlyRights }),
      ),
    ).toMatchObject({
      step: { kind: 'correctSeed' },
      obstacle: { code: 'noRights' },
    });
  });

  it('is none where only waiting helps, and for what a later server finds', () => {
    const peering = peeringWith('ops', 'ci', {
      target: visible('ops', 'ci', 'eu-de-1'),
    });
    const finding = findingOn('ops', 'ci', {
      code: 'TARGET_HIBERNATED',
      severity: 'note',
    });
    expect(stepOfFinding(finding, contextOf(peering))).toBeUndefined();
    const unknown: Finding = Object.assign({}, finding, { code: 'toString' });
    expect(stepOfFinding(unknown, contextOf(peering))).toBeUndefined();
  });
});
