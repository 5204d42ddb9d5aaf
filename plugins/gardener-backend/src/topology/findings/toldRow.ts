import type {
  FindingRow,
  FindingShoot,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { GraphShoot } from '../LandscapeGraph';
import type { GraphRow, RowPeer } from './GraphRow';

/** A row as it is given. */
export function toldRow(row: GraphRow, garden: string): FindingRow {
  const { id, weight, finding, shoot, peer, peers, repair } = row;
  return {
    id,
    weight,
    finding,
    shoot: toldShoot(shoot, garden),
    peer: peer ? toldPeer(peer, garden) : null,
    peers,
    repair,
  };
}

export function toldShoot(shoot: GraphShoot, garden: string): FindingShoot {
  const { namespace, name } = shoot.shoot;
  return {
    namespace,
    name,
    project: shoot.project ?? null,
    entityRef: clusterEntityRef({ garden, namespace, name }),
  };
}

function toldPeer(peer: RowPeer, garden: string): FindingShoot {
  if (peer.kind === 'shoot') return toldShoot(peer.shoot, garden);
  const { namespace, name, project } = peer.ghost;
  return { namespace, name, project, entityRef: null };
}
