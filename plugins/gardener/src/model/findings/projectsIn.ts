import type { FindingRow } from 'backstage-plugin-gardener-common';
import type { KnownProjects } from '../bulk/projectsOf';

/** The projects that some findings tell of. */
export function projectsIn(rows: readonly FindingRow[]): KnownProjects {
  const shoots = rows.flatMap(({ shoot, peer }) =>
    peer ? [shoot, peer] : [shoot],
  );
  return new Map(
    shoots.flatMap(({ namespace, project }) =>
      project === null ? [] : [[namespace, project] as const],
    ),
  );
}
