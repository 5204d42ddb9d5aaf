import {
  seedFacts,
  type ShootRef,
  type TargetCandidate,
  type TargetList,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import { within, type ShootScope } from '../access/ShootScope';
import { assessmentFor } from './assessmentFor';
import { nameMatcher } from './nameMatcher';
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
    requester: Requester,
  ): Promise<TargetList> {
    const { garden, access, shoot } = await this.#gate.open(ref, requester);
    const { inventory } = garden;
    const scopeOf = await access.scopes();
    const { namespaces } = await access.everything(() =>
      inventory.namespaces(),
    );
    // The own namespace may be seen, whatever else the Garden names.
    const visible = scopeOf(new Set([...namespaces, ref.namespace]));
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matches = nameMatcher(query.text);
    const assess = assessmentFor(garden, shoot);
    const items: TargetCandidate[] = [];
    let total = 0;
    for (const namespace of inOrder(visible, ref.namespace)) {
      const project = inventory.projectOf(namespace)?.name;
      for (const candidate of within(inventory.shootsIn(namespace), visible)) {
        if (matches(candidate, project)) {
          total += 1;
          if (items.length < limit) {
            items.push({
              ref: { garden: garden.name, namespace, name: candidate.name },
              project: project ?? null,
              ...seedFacts(candidate),
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

/** @param own - comes first */
function inOrder({ namespaces }: ShootScope, own: string): readonly string[] {
  const others = [...namespaces].filter(namespace => namespace !== own).sort();
  return [...(namespaces.has(own) ? [own] : []), ...others];
}
