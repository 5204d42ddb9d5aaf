import { PlanFinding } from 'backstage-plugin-gardener-common';
import { findingOn } from '../../__testUtils__/shopView';
import { reviewDemands, reviewObstacle, wantedReview } from './reviewDemands';

function finding(standing: PlanFinding['standing']): PlanFinding {
  return {
    standing,
    finding: findingOn('ops', 'monitoring', {
      code: 'CIDR_OVERLAP',
      severity: 'error',
      what: 'Ranges overlap.',
    }),
  };
}

const demandsOf = (...standings: ReadonlyArray<PlanFinding['standing']>) =>
  reviewDemands({ findings: standings.map(finding) });

describe('what a new shoot asks for', () => {
  it('is nothing without findings, or with such that only tell', () => {
    const demands = demandsOf('tells');
    expect(demands).toEqual({
      warnings: 0,
      override: false,
      blocks: undefined,
    });
    expect(reviewObstacle(demands, {}, 'cart')).toBeNull();
  });

  it('is to accept warnings, all at once', () => {
    const demands = demandsOf('asks', 'asks');
    expect(demands.warnings).toBe(2);
    expect(reviewObstacle(demands, {}, 'cart')).toBe('accept');
    expect(
      reviewObstacle(demands, { acceptWarnings: true }, 'cart'),
    ).toBeNull();
  });

  it('is its own name where ranges overlap', () => {
    const demands = demandsOf('overridable');
    expect(reviewObstacle(demands, {}, 'cart')).toBe('override');
    expect(reviewObstacle(demands, { overlapOverride: 'car' }, 'cart')).toBe(
      'override',
    );
    expect(
      reviewObstacle(demands, { overlapOverride: 'cart' }, 'cart'),
    ).toBeNull();
  });

  it('can’t be given where something does not allow it', () => {
    const demands = demandsOf('asks', 'blocks');
    expect(demands.blocks).toBe('Ranges overlap.');
    expect(reviewObstacle(demands, { acceptWarnings: true }, 'cart')).toBe(
      'blocked',
    );
  });

  it('is all that is sent', () => {
    expect(
      wantedReview(demandsOf('tells'), {
        acceptWarnings: true,
        overlapOverride: 'cart',
      }),
    ).toEqual({});
  });
});
