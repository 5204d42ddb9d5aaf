import {
  isSaidByStatus,
  type LandscapeFinding,
} from 'backstage-plugin-gardener-common';

/** What a badge tells of some findings. */
export type Worst = 'error' | 'warning' | undefined;

/** The worst of what a status does not say already. */
export function worstOf(findings: readonly LandscapeFinding[]): Worst {
  const severities = new Set(
    findings
      .filter(finding => !isSaidByStatus(finding))
      .map(({ severity }) => severity),
  );
  if (severities.has('error')) return 'error';
  return severities.has('warning') ? 'warning' : undefined;
}
