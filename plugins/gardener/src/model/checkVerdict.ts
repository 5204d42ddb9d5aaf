import type { TargetCheck } from 'backstage-plugin-gardener-common';

/** What a check came to, in one word: `clear` only when everything was looked at and nothing speaks against it. */
export type CheckVerdict = 'clear' | 'findings' | 'notChecked';

/** Judges a check. Notes speak against nothing. */
export function checkVerdict(check: TargetCheck): CheckVerdict {
  const { target, findings } = check;
  if (
    findings.some(
      ({ severity }) => severity === 'error' || severity === 'warning',
    )
  ) {
    return 'findings';
  }
  const blind =
    target.kind !== 'visible' ||
    target.nodeNetworks.length === 0 ||
    findings.some(({ severity }) => severity === 'notChecked');
  return blind ? 'notChecked' : 'clear';
}
