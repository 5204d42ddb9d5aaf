import type { PlanFinding } from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';

/** Says in the task's log what was found, and what a user can do about it. */
export function logFindings(
  { logger }: Pick<ActionRun, 'logger'>,
  findings: readonly PlanFinding[],
): void {
  for (const { finding, standing } of findings) {
    const line = `${finding.code}: ${finding.what} ${finding.whatToDo}`;
    if (standing === 'tells') logger.info(line);
    else logger.warn(line);
  }
}
