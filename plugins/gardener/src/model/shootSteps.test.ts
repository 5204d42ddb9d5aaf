import { readOnlyRights, rightsWith } from '../__testUtils__/rightsFixtures';
import {
  findingOn,
  peeringWith,
  shop,
  shopView,
} from '../__testUtils__/shopView';
import {
  requestOfShootStep,
  shootObstacle,
  stepOfShootFinding,
} from './shootSteps';

const rights = rightsWith();
const well = shopView();
const failed = shopView({
  peerings: [
    peeringWith('ops', 'ci', {
      rollout: {
        here: { state: 'failed', errors: 1 },
        target: { state: 'applied' },
      },
    }),
  ],
});

describe('operations of the shoot', () => {
  it('are a reconcile always, and a retry after a failure', () => {
    expect(shootObstacle('reconcile', well, rights)).toBeUndefined();
    expect(shootObstacle('retry', well, rights)?.code).toBe('notFailed');
    expect(shootObstacle('reconcile', failed, rights)).toBeUndefined();
    expect(shootObstacle('retry', failed, rights)).toBeUndefined();
  });

  it('are no retry where Gardener tries again by itself, and a reconcile in its place', () => {
    const trying = shopView({
      peerings: [
        peeringWith('ops', 'ci', {
          rollout: {
            here: { state: 'failed', errors: 1, triesAgain: true },
            target: { state: 'applied' },
          },
        }),
      ],
    });
    const finding = findingOn('prod', 'shop', {
      code: 'ROLLOUT_FAILED',
      severity: 'error',
    });
    expect(shootObstacle('retry', trying, rights)?.code).toBe('notFailed');
    expect(stepOfShootFinding(finding, trying)).toBe('reconcile');
    expect(stepOfShootFinding(finding, failed)).toBe('retry');
  });

  it('need rights', () => {
    expect(shootObstacle('retry', failed, readOnlyRights)).toEqual({
      code: 'noRights',
      reason: readOnlyRights.reason,
    });
    expect(shootObstacle('reconcile', well, undefined)?.code).toBe(
      'rightsUnknown',
    );
  });
});

describe('an entry for the shoot itself', () => {
  it('is removed by the step of its finding', () => {
    const finding = findingOn('prod', 'shop', {
      code: 'SELF_PEERING',
      severity: 'error',
    });
    expect(stepOfShootFinding(finding, well)).toBe('removeSelf');
    expect(requestOfShootStep('removeSelf', well)).toEqual({
      kind: 'peerings',
      shoot: shop,
      pairs: [
        {
          target: { namespace: 'garden-prod', name: 'shop' },
          here: 'remove',
          there: 'keep',
        },
      ],
      source: 'portal',
    });
  });

  it('is left alone where the list can’t be read', () => {
    const unreadable = shopView({
      shoot: { ...well.shoot, configState: 'malformed' },
    });
    expect(shootObstacle('removeSelf', unreadable, rights)).toEqual({
      code: 'unreadable',
      shoot: 'shop',
    });
  });
});

describe('findings of the shoot', () => {
  const finding = (variant: string) =>
    findingOn('prod', 'shop', {
      code: 'ROLLOUT_PENDING',
      severity: 'note',
      variant,
    });

  it('let a window be jumped, and nothing that is about to be taken up', () => {
    expect(stepOfShootFinding(finding('maintenance'), well)).toBe('reconcile');
    expect(stepOfShootFinding(finding('pending'), well)).toBeUndefined();
  });
});
