import type {
  Landscape,
  LandscapeExportQuery,
} from 'backstage-plugin-gardener-common';
import type { LandscapeState } from './landscapeState';

/**
 * What is asked of the server for everything that matches the filters, one by one: whatever is focused, opened or hidden for
 * want of room. Values that nothing has are left out, as the page leaves them out and says so; the server would find nothing.
 */
export function exportQueryOf(
  landscape: Pick<Landscape, 'garden' | 'leftOut'>,
  { filters }: Pick<LandscapeState, 'filters'>,
): LandscapeExportQuery {
  const known = (name: 'project' | 'region' | 'seed' | 'purpose') => {
    const values = filters[name].filter(
      value =>
        !landscape.leftOut.some(
          left => left.parameter === name && left.value === value,
        ),
    );
    return values.length > 0 ? values : undefined;
  };
  return {
    garden: landscape.garden,
    format: 'csv',
    project: known('project'),
    region: known('region'),
    seed: known('seed'),
    purpose: known('purpose'),
    status: filters.status.length > 0 ? [...filters.status] : undefined,
    finding: filters.finding.length > 0 ? [...filters.finding] : undefined,
  };
}
