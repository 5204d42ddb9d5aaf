import type { Shoot } from '../../garden/Shoot';
import type { ShootRef } from '../../garden/ShootRef';
import { ReadCidrs, readCidrs } from '../../network/readCidrs';

/** One shoot of a peering with its networks read, for the rules. */
export interface Side {
  readonly ref: ShootRef;
  readonly shoot: Shoot;
  readonly nodes: ReadCidrs;
  readonly pods: ReadCidrs;
  readonly services: ReadCidrs;
}

/** Reads the networks of a shoot, whatever they hold. */
export function sideOf(garden: string, shoot: Shoot): Side {
  return {
    ref: { garden, namespace: shoot.namespace, name: shoot.name },
    shoot,
    nodes: readCidrs(shoot.nodes),
    pods: readCidrs(shoot.pods),
    services: readCidrs(shoot.services),
  };
}
