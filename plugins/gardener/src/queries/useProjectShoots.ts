import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootList } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { failureOf } from '../model/failure';

/** What the server gives at once; one plan of pairs can't take more shoots than these anyway. */
const LIMIT = 500;

/** A project of a Garden by its namespace. */
export interface WantedProject {
  readonly namespace: string;
  readonly project: string;
}

/** Reads all shoots of a project on wish; it is asked for by a click, and not kept. */
export function useProjectShoots(
  garden: string,
  onShoots: (list: ShootList, wanted: WantedProject) => void,
) {
  const api = useApi(gardenerApiRef);
  const read = useMutation({
    networkMode: 'always',
    mutationFn: ({ namespace }: WantedProject) =>
      api.listShoots({ garden, namespace, limit: LIMIT }),
    onSuccess: onShoots,
  });
  return {
    read: read.mutate,
    /** The project that is being read. */
    reading: read.isPending ? read.variables : undefined,
    failure: read.error ? failureOf(read.error) : undefined,
    forget: read.reset,
  };
}
