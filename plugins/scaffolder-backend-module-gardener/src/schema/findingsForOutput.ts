import type { PlanFinding } from 'backstage-plugin-gardener-common';

/** Findings in the form of the output: without what is for pictures and translations. */
export function findingsForOutput(findings: readonly PlanFinding[]) {
  return findings.map(({ finding, standing }) => ({
    code: finding.code,
    severity: finding.severity,
    standing,
    what: finding.what,
    why: finding.why,
    whatToDo: finding.whatToDo,
  }));
}
