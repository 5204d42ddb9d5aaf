import {
  isDnsLabel,
  shootKey,
  type Change,
} from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../../access/GardenIdentity';
import type { ChangeRecord } from '../../database/ChangeRecord';
import { nothingLikeIt } from '../nothingLikeIt';
import type { PortalGardens, RunningPortalGarden } from '../PortalGarden';
import { withPicture } from '../withPicture';
import { describeChange, type ChangeViewer } from './describeChange';

/** A change that a user may see, whole. */
export interface SeenChange {
  readonly record: ChangeRecord;
  readonly garden: RunningPortalGarden;
  readonly identity: GardenIdentity;
  readonly viewer: ChangeViewer;
}

/** Decides what of a change a user may see, before anything is said of it. */
export class ChangeAccess {
  readonly #gardens: PortalGardens;
  readonly #now: () => number;

  constructor(options: {
    readonly gardens: PortalGardens;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gardens = options.gardens;
    this.#now = options.now;
  }

  /**
   * The change, for who may see every shoot in it.
   *
   * @throws NotFoundError for everybody else
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async open(
    record: ChangeRecord,
    user: string,
    what: 'plan' | 'change',
  ): Promise<SeenChange> {
    const seen = await this.#look(record, user, what);
    if (namespacesOf(record).some(name => !seen.viewer.visible.has(name))) {
      throw nothingLikeIt(what);
    }
    return seen;
  }

  /**
   * The change as the user may see it.
   *
   * @throws NotFoundError when the user may see none of its shoots
   * @throws as `open`
   */
  async describe(record: ChangeRecord, user: string): Promise<Change> {
    const seen = await this.#look(record, user, 'change');
    const change = this.describeTo(record, seen);
    if (!change) throw nothingLikeIt('change');
    return change;
  }

  /**
   * The changes of one Garden as the user may see them, in their order; those of which the user may see nothing are left
   * out. Each namespace is asked for once.
   */
  async describeAll(
    garden: RunningPortalGarden,
    identity: GardenIdentity,
    records: readonly ChangeRecord[],
    user: string,
  ): Promise<ReadonlyMap<string, Change>> {
    const viewer = await viewerOf(garden, identity, records, user);
    return new Map(
      records.flatMap((record): ReadonlyArray<[string, Change]> => {
        const change = this.describeTo(record, { garden, viewer });
        return change ? [[record.id, change]] : [];
      }),
    );
  }

  /** Undefined when it is a plan still, or the user may see none of its shoots. */
  describeTo(
    record: ChangeRecord,
    { garden, viewer }: Pick<SeenChange, 'garden' | 'viewer'>,
  ): Change | undefined {
    const { inventory } = garden;
    return describeChange(record, viewer, {
      projectOf: namespace => inventory.projectOf(namespace)?.name,
      shootOf: shoot => inventory.shoot(shootKey(shoot)),
      isLive: inventory.state.state === 'live',
      now: this.#now(),
    });
  }

  async #look(
    record: ChangeRecord,
    user: string,
    what: 'plan' | 'change',
  ): Promise<SeenChange> {
    const configured = this.#gardens.get(record.garden);
    if (!configured) throw nothingLikeIt(what);
    const garden = withPicture(configured);
    const result = await garden.identities.identify(user);
    if (result.kind === 'notMapped') throw nothingLikeIt(what);
    const { identity } = result;
    const viewer = await viewerOf(garden, identity, [record], user);
    return { record, garden, identity, viewer };
  }
}

/** Of all shoots that it writes, and of the one that it was made on. */
function namespacesOf({ shoot, steps }: ChangeRecord): readonly string[] {
  return [shoot.namespace, ...steps.map(step => step.shoot.namespace)].filter(
    isDnsLabel,
  );
}

async function viewerOf(
  garden: RunningPortalGarden,
  identity: GardenIdentity,
  records: readonly ChangeRecord[],
  user: string,
): Promise<ChangeViewer> {
  const namespaces = new Set(records.flatMap(namespacesOf));
  const visible = await garden.reviewer.listable(identity, namespaces);
  // Whether somebody may end a change is of interest only while it can be ended.
  const open = records.filter(
    ({ state }) => state === 'halfOpen' || state === 'writing',
  );
  const asked = [...new Set(open.flatMap(namespacesOf))].filter(name =>
    visible.has(name),
  );
  const answers = await Promise.all(
    asked.map(name => garden.reviewer.mayWrite(identity, 'patch', name)),
  );
  return {
    user,
    visible,
    writable: new Set(asked.filter((_, index) => answers[index])),
  };
}
