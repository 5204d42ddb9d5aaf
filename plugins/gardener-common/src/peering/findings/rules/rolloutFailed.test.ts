import {
  aShoot,
  entry,
  found,
  NOW,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'ROLLOUT_FAILED';

function failed(...codes: string[]): Partial<Shoot> {
  return {
    lastOperation: {
      type: 'Reconcile',
      state: 'Failed',
      progress: 88,
      updatedAt: NOW,
    },
    extensionErrors: [{ description: 'range already announced', codes }],
  };
}

/** Two sound shoots that list each other, with what is special about each. */
function pair(here: Partial<Shoot>, target: Partial<Shoot>) {
  return found(
    peeringsOf([
      aShoot('s1', here, entry('s2')),
      aShoot('s2', target, entry('s1')),
    ]),
    CODE,
  );
}

describe('rolloutFailed', () => {
  it.each([
    [['ERR_CONFIGURATION_PROBLEM'], 'user'],
    [['ERR_INFRA_RATE_LIMITS_EXCEEDED'], 'operator'],
    [['ERR_RETRYABLE_INFRA_DEPENDENCIES', 'ERR_INFRA_QUOTA_EXCEEDED'], 'user'],
    [[], 'unknown'],
  ])('with codes %j can be mended by: %s', (codes, who) => {
    expect(pair({}, failed(...codes)).rows).toEqual([
      [`ROLLOUT_FAILED/${who}`],
    ]);
  });

  it('carries the words of the Garden', () => {
    const { findings } = peeringsOf([aShoot('s1', failed(), entry('s2'))]);
    expect(findings[0].gardenWords).toBe('range already announced');
  });

  it('is not said when no error names the extension', () => {
    expect(pair({ ...failed(), extensionErrors: [] }, {}).shoot).toEqual([]);
  });

  it('is not said of an error that a running operation may clear', () => {
    const lastOperation = {
      type: 'Reconcile',
      state: 'Processing',
      progress: 1,
      updatedAt: NOW,
    };
    expect(pair({ ...failed(), lastOperation }, {}).shoot).toEqual([]);
  });
});
