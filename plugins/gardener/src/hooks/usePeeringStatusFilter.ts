import { useEffect, useState } from 'react';
import { useEntityList } from '@backstage/plugin-catalog-react';
import type { DefaultEntityFilters } from '@backstage/plugin-catalog-react';
import type { StatusFilter } from 'backstage-plugin-gardener-common';
import {
  PeeringStatusFilter,
  readPeeringStatus,
} from '../model/peeringStatusFilter';
import { useShootsWithStatus } from '../queries/useShootsWithStatus';

/** The filters of a catalog page, with this one. */
type Filters = DefaultEntityFilters & {
  readonly peering?: PeeringStatusFilter;
};

const CLUSTER = 'kubernetes-cluster';

/** Whether the page may show clusters: resources, of their type or of all. */
function mayShowClusters({ kind, type }: DefaultEntityFilters): boolean {
  return (
    kind?.value.toLocaleLowerCase('en-US') === 'resource' &&
    (type === undefined || type.getTypes().includes(CLUSTER))
  );
}

/** The choice of a peering status on a catalog page, which the address of the page keeps. */
export function usePeeringStatusFilter() {
  const { filters, updateFilters, queryParameters } = useEntityList<Filters>();
  const [chosen, setChosen] = useState<StatusFilter | undefined>(() =>
    readPeeringStatus(queryParameters.peering),
  );
  // The same page, opened by another link.
  const linked = readPeeringStatus(queryParameters.peering);
  useEffect(() => {
    if (linked) setChosen(linked);
  }, [linked]);

  const shown = mayShowClusters(filters);
  const status = shown ? chosen : undefined;
  const { data, error, refetch } = useShootsWithStatus(status);
  // What is not known to have the status is not shown as having it.
  const names = error ? undefined : data?.names;
  const { peering } = filters;
  useEffect(() => {
    const wanted = status && new PeeringStatusFilter(status, names ?? []);
    if (wanted ? wanted.isSameAs(peering) : peering === undefined) return;
    updateFilters({ peering: wanted });
  }, [status, names, peering, updateFilters]);

  return {
    shown,
    status,
    choose: setChosen,
    answer: error ? undefined : data,
    error,
    again: () => {
      refetch();
    },
  };
}
