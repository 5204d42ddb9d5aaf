import { PeeringsView, Severity } from 'backstage-plugin-gardener-common';
import { shownFindings } from './shownFindings';

/** The numbers of the summary bar. */
export interface PeeringCounts {
  readonly total: number;
  readonly configured: number;
  readonly incomplete: number;
  readonly notAccessible: number;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Counts what this user sees. Findings count once for each place where they are shown,
 * those of the shoot itself included.
 */
export function countPeerings(view: PeeringsView): PeeringCounts {
  const severities: Severity[] = [
    ...view.findings.map(finding => finding.severity),
    ...view.peerings.flatMap(peering =>
      shownFindings(peering).map(finding => finding.severity),
    ),
  ];
  const withStatus = (status: string) =>
    view.peerings.filter(peering => peering.status === status).length;
  return {
    total: view.peerings.length,
    configured: withStatus('configured'),
    incomplete: withStatus('incomplete'),
    notAccessible: withStatus('notAccessible'),
    errors: severities.filter(severity => severity === 'error').length,
    warnings: severities.filter(severity => severity === 'warning').length,
  };
}
