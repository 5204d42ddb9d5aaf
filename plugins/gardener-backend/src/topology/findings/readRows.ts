import {
  isSaidByStatus,
  type FindingWeight,
  type LandscapeFinding,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { SlicedWork } from '../inSlices';
import { rankOf } from '../joinSides';
import type { GraphShoot, LandscapeGraph } from '../LandscapeGraph';
import { findingsOfPeering, type PeeringFinding } from './findingsOfPeering';
import type { GraphRow, RowPeer } from './GraphRow';
import { repairOf } from './repairOf';

type Found = Omit<GraphRow, 'id' | 'place' | 'weight'>;

/**
 * All findings of a graph, each once, by the shoot that has it and then worst first. What is said of a peering from both of
 * its shoots is one; that peers of a shoot overlap is one of that shoot, however many they are. Costs the shoots, the
 * peerings and their findings; which shoots have the same network does not matter.
 */
export function* readRows(graph: LandscapeGraph): SlicedWork<GraphRow[]> {
  const byShoot = new Map<ShootKey, Found[]>();
  const add = (found: Found) => {
    const known = byShoot.get(found.shoot.key);
    if (known) known.push(found);
    else byShoot.set(found.shoot.key, [found]);
  };
  for (const shoot of graph.shoots.values()) {
    for (const finding of shoot.findings) add(ofShoot(shoot, finding));
    yield;
  }
  const hubs = new Map<ShootKey, Found>();
  for (const peering of graph.peerings) {
    const all = findingsOfPeering(peering);
    for (const found of all) {
      if (found.told.code !== 'HUB_OVERLAP') add(ofPeering(found, all));
      else {
        const { key } = found.shoot;
        const hub = hubs.get(key);
        hubs.set(
          key,
          hub ? { ...hub, peers: hub.peers + 1 } : ofPeering(found, all),
        );
      }
    }
    yield;
  }
  for (const hub of hubs.values()) add(hub);
  yield;
  const rows: GraphRow[] = [];
  for (const { key } of graph.shoots.values()) {
    rows.push(...placed(byShoot.get(key) ?? []));
    yield;
  }
  return rows;
}

function ofShoot(shoot: GraphShoot, finding: LandscapeFinding): Found {
  return {
    finding,
    shoot,
    peer: undefined,
    peers: 0,
    repair: { state: 'none' },
  };
}

function ofPeering(
  found: PeeringFinding,
  all: readonly PeeringFinding[],
): Found {
  const { told, shoot, peer } = found;
  return { finding: told, shoot, peer, peers: 1, repair: repairOf(found, all) };
}

/** What was found of one shoot, in the order in which it stands in lists. */
function placed(found: readonly Found[]): GraphRow[] {
  const ids = new Map<string, number>();
  return [...found]
    .sort((a, b) => rankOf(a.finding) - rankOf(b.finding))
    .map((row, index) => {
      const { namespace, name } = row.shoot.shoot;
      const about = `${row.finding.code}:${namespace}/${name}:${peerId(
        row.peer,
      )}`;
      const times = ids.get(about) ?? 0;
      ids.set(about, times + 1);
      return {
        ...row,
        id: times > 0 ? `${about}:${times}` : about,
        place: { rank: rankOf(row.finding), namespace, name, index },
        weight: weightOf(row.finding),
      };
    });
}

/** Escaped, as a target may be listed under any name. */
function peerId(peer: RowPeer | undefined): string {
  if (!peer) return '';
  const { namespace, name } =
    peer.kind === 'shoot' ? peer.shoot.shoot : peer.ghost;
  return `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

function weightOf(finding: LandscapeFinding): FindingWeight {
  return isSaidByStatus(finding) ? 'incomplete' : finding.severity;
}
