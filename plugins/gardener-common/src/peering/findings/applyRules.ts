import type { Finding } from '../../api/schema/finding';
import type { AnyHit, PeeringContext, ShootContext } from './FindingRule';
import { makeFinding } from './makeFinding';
import { findingRules } from './rules';

/** What all rules find about the shoot itself, worst first. */
export function findOnShoot(context: ShootContext): Finding[] {
  return findingRules.flatMap(rule => {
    const hits: readonly AnyHit[] = rule.checkShoot?.(context) ?? [];
    return hits.map(hit => makeFinding(rule.code, hit));
  });
}

/** What all rules find about one peering, worst first. */
export function findOnPeering(context: PeeringContext): Finding[] {
  return findingRules.flatMap(rule => {
    const hits: readonly AnyHit[] = rule.checkPeering?.(context) ?? [];
    return hits.map(hit => makeFinding(rule.code, hit));
  });
}
