import {
  seedFacts,
  type LandscapeGhost,
  type LandscapeGrouping,
  type LandscapeShoot,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import { compareNames } from './compareNames';
import {
  groupKeyOf,
  type GraphPeering,
  type GraphShoot,
} from './LandscapeGraph';

/** A shoot as it is given. */
export function toldShoot(
  garden: string,
  graphShoot: GraphShoot,
  by: LandscapeGrouping,
): LandscapeShoot {
  const { shoot, project, degree, findings } = graphShoot;
  const { namespace, name, purpose, region, hibernation } = shoot;
  return {
    namespace,
    name,
    entityRef: clusterEntityRef({ garden, namespace, name }),
    group: groupKeyOf(graphShoot, by),
    project: project ?? null,
    purpose: purpose ?? null,
    region: region ?? null,
    ...seedFacts(shoot),
    nodeNetworks: [...shoot.nodes],
    hibernated: hibernation === 'hibernated' || hibernation === 'hibernating',
    workerless: shoot.workerless,
    peerings: degree,
    findings: [...findings],
  };
}

/** What some peerings have on the other side that can't be drawn as a shoot, each once, by name. */
export function toldGhosts(
  peerings: readonly GraphPeering[],
  by: LandscapeGrouping,
): LandscapeGhost[] {
  const ghosts = peerings
    .flatMap(peering => (peering.kind === 'half' ? [peering.ghost] : []))
    .sort(compareNames);
  // Those of one name stand together now.
  return ghosts
    .filter((ghost, i) => i === 0 || compareNames(ghosts[i - 1], ghost) !== 0)
    .map(({ kind, namespace, name, project }) => ({
      kind,
      namespace,
      name,
      group: by === 'project' ? project : null,
    }));
}
