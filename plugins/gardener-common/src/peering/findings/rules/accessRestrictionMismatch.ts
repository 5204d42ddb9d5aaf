import {
  FindingRule,
  NOTHING,
  thisPeering,
  visibleTarget,
} from '../FindingRule';

function without(names: readonly string[], others: readonly string[]): string {
  return names.filter(name => !others.includes(name)).join(', ');
}

/** The sets of names of access restrictions of the two shoots differ; their options are not compared. */
export const accessRestrictionMismatch: FindingRule<'ACCESS_RESTRICTION_MISMATCH'> =
  {
    code: 'ACCESS_RESTRICTION_MISMATCH',
    checkPeering(context) {
      const target = visibleTarget(context);
      if (!target) return NOTHING;
      const { here, names } = context;
      const ours = here.shoot.accessRestrictions;
      const theirs = target.shoot.accessRestrictions;
      const onlyShoot = without(ours, theirs);
      const onlyTarget = without(theirs, ours);
      const subject = thisPeering(context);
      if (onlyShoot && onlyTarget) {
        const params = {
          shoot: names.here,
          target: names.target,
          onlyShoot,
          onlyTarget,
        };
        return [{ variant: 'both', subject, params }];
      }
      if (!onlyShoot && !onlyTarget) return NOTHING;
      const params = onlyShoot
        ? { restricted: names.here, other: names.target, names: onlyShoot }
        : { restricted: names.target, other: names.here, names: onlyTarget };
      return [{ variant: 'one', subject, params }];
    },
  };
