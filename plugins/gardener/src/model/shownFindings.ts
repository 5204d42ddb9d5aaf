import {
  Finding,
  isSaidByStatus,
  Peering,
} from 'backstage-plugin-gardener-common';

/**
 * The findings of a peering that get a chip and are counted: those that the status column
 * does not say already. The detail has all of them.
 */
export function shownFindings(peering: Peering): readonly Finding[] {
  return peering.findings.filter(finding => !isSaidByStatus(finding));
}
