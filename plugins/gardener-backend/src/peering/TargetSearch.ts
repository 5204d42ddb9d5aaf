import {
  type Shoot,
  type ShootRef,
  type TargetCandidate,
  type TargetList,
} from 'backstage-plugin-gardener-common';
import type { VisibleNamespaces } from '../access/AccessReviewer';
import type { Inventory } from '../inventory/Inventory';
import { assessmentFor } from './assessmentFor';
import type { ShootGate } from './ShootGate';

const DEFAULT_LIMIT = 50;

/** Which targets are looked for. */
export interface TargetQuery {
  /**
   * Part of a name, in any case. With a slash it is part of `project/name` or of `namespace/name`; blanks count for
   * nothing, as a target is shown as "ops / vault".
   */
  readonly text?: string;
  /** 1 to 100, 50 unless given. */
  readonly limit?: number;
}

/** Searches the shoots of a Garden that a user may see for those that one shoot could be peered with. */
export class TargetSearch {
  readonly #gate: Pick<ShootGate, 'open'>;

  constructor(gate: Pick<ShootGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * The first ones that match: those of the shoot's own namespace, then the others in the order of namespace and name.
   * Those that can't be chosen are among them, in their place, with the reason.
   *
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async list(
    ref: ShootRef,
    query: TargetQuery,
    userEntityRef: string,
  ): Promise<TargetList> {
    const { garden, identity, shoot } = await this.#gate.open(
      ref,
      userEntityRef,
    );
    const { inventory } = garden;
    const visible = await garden.reviewer.visibleNamespaces(identity);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matches = matcherOf(query.text);
    const assess = assessmentFor(garden, shoot);
    const items: TargetCandidate[] = [];
    let total = 0;
    for (const namespace of inOrder(inventory, visible, ref.namespace)) {
      const project = inventory.projectOf(namespace)?.name;
      for (const candidate of inventory.shootsIn(namespace)) {
        if (matches(candidate, project)) {
          total += 1;
          if (items.length < limit) {
            items.push({
              ref: { garden: garden.name, namespace, name: candidate.name },
              project: project ?? null,
              seed: candidate.seed ?? null,
              nodeNetworks: [...candidate.nodes],
              choice: assess(candidate),
            });
          }
        }
      }
    }
    return { items, total };
  }
}

/** @param own - may be seen, whatever else may be */
function inOrder(
  inventory: Inventory,
  visible: VisibleNamespaces,
  own: string,
): readonly string[] {
  const all =
    visible.access === 'all'
      ? inventory.namespaces()
      : [...visible.namespaces].sort();
  return [own, ...all.filter(namespace => namespace !== own)];
}

function matcherOf(
  text: string | undefined,
): (shoot: Shoot, project: string | undefined) => boolean {
  const wanted = (text ?? '').replace(/\s+/g, '').toLowerCase();
  // Names of projects, namespaces and shoots are in lower case.
  if (!wanted.includes('/')) return ({ name }) => name.includes(wanted);
  return ({ namespace, name }, project) =>
    `${namespace}/${name}`.includes(wanted) ||
    (project !== undefined && `${project}/${name}`.includes(wanted));
}
