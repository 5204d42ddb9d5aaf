import type {
  DraftCheck,
  DraftPeering,
  DraftPeeringCheck,
} from 'backstage-plugin-gardener-common';
import { isChosen } from './toDraft';
import type { FormValues } from './values';

/** What the template will do, in its order. */
export interface PlannedWrites {
  readonly project: string | undefined;
  readonly shoot: string | undefined;
  /** Of the new shoot. */
  readonly entries: number;
  /** Targets that get the reverse entry. */
  readonly reverse: readonly string[];
  /** Targets whose owner must add it. */
  readonly byOwner: readonly string[];
}

function sameTarget(peering: DraftPeering, check: DraftPeeringCheck): boolean {
  return peering.namespace === check.namespace && peering.name === check.name;
}

/** The check of one row, when the answer holds it. */
export function checkOfPeering(
  check: DraftCheck | undefined,
  peering: DraftPeering,
): DraftPeeringCheck | undefined {
  return check?.peerings.find(each => sameTarget(peering, each));
}

/** What is going to be written, as far as the checks tell. What was not checked yet is taken for what can be written. */
export function plannedWrites(
  values: Pick<FormValues, 'cluster' | 'name' | 'peerings'>,
  check: DraftCheck | undefined,
): PlannedWrites {
  const chosen = values.peerings.filter(isChosen);
  const wanted = chosen.filter(({ reverse }) => reverse !== false);
  const mayBeWritten = (peering: DraftPeering) =>
    checkOfPeering(check, peering)?.mayChange ?? peering.seed === undefined;
  const names = (peerings: readonly DraftPeering[]) =>
    peerings.map(({ name }) => name);
  return {
    project: values.cluster?.project,
    shoot: values.name,
    entries: chosen.length,
    reverse: names(wanted.filter(mayBeWritten)),
    byOwner: names(wanted.filter(peering => !mayBeWritten(peering))),
  };
}
