import {
  entriesFor,
  peeringId,
  shootKey,
  writtenEntries,
  type Overlap,
  type Peering,
  type Shoot,
  type ShootRef,
  type TargetCheck,
  type TargetLookup,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import { assessmentFor } from './assessmentFor';
import { comparedPeers } from './comparedPeers';
import { describeTarget, lookUpIn } from './describeTarget';
import { entriesYaml } from './entryYaml';
import { compareFindings, type WrittenShoot } from './plan/compareFindings';
import { planFindings } from './plan/planFindings';
import type { ShootGate } from './ShootGate';
import { withEntry } from './withEntry';

/** The target as its namespace and name say it. */
type TargetName = Pick<ShootRef, 'namespace' | 'name'>;

/** Tells what a peering with one target would mean, from memory: no call to the Garden but for access. */
export class TargetChecker {
  readonly #gate: Pick<ShootGate, 'open'>;
  readonly #now: () => number;

  constructor(options: {
    readonly gate: Pick<ShootGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gate = options.gate;
    this.#now = options.now;
  }

  /**
   * A target whose namespace the user may not see gets the same answer whether it is there or not.
   *
   * @param name - parts are DNS labels
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async check(
    ref: ShootRef,
    name: TargetName,
    requester: Requester,
  ): Promise<TargetCheck> {
    const opened = await this.#gate.open(ref, requester);
    const { garden, access, shoot } = opened;
    const scope = await access.visible([name.namespace]);
    const visible = scope.has(name);
    const found = lookUpIn(garden.inventory, scope, name);
    const target = found.kind === 'visible' ? found.shoot : undefined;
    const written = withBothEntries(shoot, name, target);
    const known = [...new Set([ref.namespace, ...scope.namespaces])];
    const pair = { target: name, here: 'add', there: 'keep' } as const;
    const { points, after } = await compareFindings(
      opened,
      { pairs: [pair], written, known },
      this.#now(),
    );
    const { findings } = planFindings(points, {
      own: ref,
      refuseOverlap: false,
    });
    const rows = after.get(shootKey(ref))?.peerings ?? [];
    const id = peeringId(ref, { garden: garden.name, ...name });
    const row = rows.find(peering => peering.id === id);
    return {
      target: describeTarget(garden, name, found, seedListed(shoot, name)),
      ...(target && { choice: assessmentFor(garden, shoot)(target) }),
      reverse: reverseOf(found, shoot),
      mayChange:
        target !== undefined &&
        (await access.changeable([name.namespace])).has(name),
      owner: visible
        ? garden.inventory.projectOf(name.namespace)?.owner ?? null
        : null,
      findings: findings.map(({ finding }) => finding),
      overlaps: row ? overlapsOf(row) : [],
      comparedPeers: comparedPeers(rows, name).length,
      reverseYaml: entriesYaml([
        {
          name: shoot.name,
          namespace: shoot.namespace,
          seed: shoot.seed ?? null,
        },
      ]),
    };
  }
}

/** What both entries would make of the shoots that are known; of the shoot with itself there is only one. */
function withBothEntries(
  shoot: Shoot,
  name: TargetName,
  target: Shoot | undefined,
): readonly WrittenShoot[] {
  const own = withEntry(shoot, { ...name, seed: target?.seed });
  return target && shootKey(target) !== shootKey(shoot)
    ? [withEntry(target, shoot), own]
    : [own];
}

/** What our own entry says of a target. */
function seedListed(shoot: Shoot, name: TargetName): string | null {
  const [entry] = entriesFor(writtenEntries(shoot.peering), name);
  return entry?.seed ?? null;
}

function reverseOf(found: TargetLookup, shoot: Shoot): TargetCheck['reverse'] {
  switch (found.kind) {
    case 'visible':
      return entriesFor(writtenEntries(found.shoot.peering), shoot).length > 0
        ? 'set'
        : 'missing';
    case 'notFound':
      return 'missing';
    case 'notAccessible':
      return 'unknown';
    default: {
      const never: never = found;
      throw new Error(`Unknown target: ${JSON.stringify(never)}`);
    }
  }
}

/** What the node networks of the two share, new or not. */
function overlapsOf({ findings }: Peering): Overlap[] {
  return findings.flatMap(({ code, overlaps }) =>
    code === 'CIDR_OVERLAP' ? overlaps ?? [] : [],
  );
}
