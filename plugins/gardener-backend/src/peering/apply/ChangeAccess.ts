import {
  isDnsLabel,
  shootKey,
  type Change,
  type EntryName,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../../access/GardenAccess';
import { permissionFor } from '../../access/permit/permissionFor';
import type { Requester } from '../../access/Requester';
import type { ShootScope } from '../../access/ShootScope';
import type { ChangeRecord } from '../../database/ChangeRecord';
import { accessTo } from '../accessTo';
import { nothingLikeIt } from '../nothingLikeIt';
import type { PortalGardens, RunningPortalGarden } from '../PortalGarden';
import { withPicture } from '../withPicture';
import { describeChange, type ChangeViewer } from './describeChange';

/** A change that a user may see, whole. */
export interface SeenChange {
  readonly record: ChangeRecord;
  readonly garden: RunningPortalGarden;
  readonly access: GardenAccess;
  readonly viewer: ChangeViewer;
  /** Namespaces of its shoots that the Garden lets the user list. */
  readonly known: readonly string[];
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
   * @throws GardenSignInError when the Garden wants the user's own token
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async open(
    record: ChangeRecord,
    requester: Requester,
    what: 'plan' | 'change',
  ): Promise<SeenChange> {
    const seen = await this.#look(record, requester, what);
    if (shootsOf(record).some(shoot => !seen.viewer.visible.has(shoot))) {
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
  async describe(record: ChangeRecord, requester: Requester): Promise<Change> {
    const seen = await this.#look(record, requester, 'change');
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
    access: GardenAccess,
    records: readonly ChangeRecord[],
  ): Promise<ReadonlyMap<string, Change>> {
    const viewers = await viewersOf(garden, access, records);
    return new Map(
      records.flatMap((record): ReadonlyArray<[string, Change]> => {
        const viewer = viewers.of(record);
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
    requester: Requester,
    what: 'plan' | 'change',
  ): Promise<SeenChange> {
    const configured = this.#gardens.get(record.garden);
    if (!configured) throw nothingLikeIt(what);
    const garden = withPicture(configured);
    const result = await accessTo(garden, requester);
    if (result.kind === 'notMapped') throw nothingLikeIt(what);
    const { access } = result;
    const viewers = await viewersOf(garden, access, [record]);
    return {
      record,
      garden,
      access,
      viewer: viewers.of(record),
      known: [...viewers.namespaces],
    };
  }
}

/**
 * All shoots that it writes, and the one that it was made on. A plan is of everything that it tells of too: what can't be
 * applied is said in its words.
 */
function shootsOf({
  shoot,
  steps,
  state,
  plan,
}: ChangeRecord): readonly EntryName[] {
  return [
    ...(shoot ? [shoot] : []),
    // Of a change of many pairs what was left out is not part of it any more.
    ...steps.filter(({ parts }) => parts?.length !== 0).map(step => step.shoot),
    ...(state === 'planned' ? plan?.tellsOf ?? [] : []),
  ];
}

function namespacesOf(records: readonly ChangeRecord[]): readonly string[] {
  return [
    ...new Set(records.flatMap(shootsOf).map(({ namespace }) => namespace)),
  ].filter(isDnsLabel);
}

/** Who looks at several changes of one Garden; each namespace is asked for once. */
interface Viewers {
  /** That the Garden lets the user list. */
  readonly namespaces: ReadonlySet<string>;
  readonly of: (record: ChangeRecord) => ChangeViewer;
}

const NOTHING: Pick<ShootScope, 'has'> = { has: () => false };

/** Whoever had a shoot deleted may still see that it was, also where only some shoots of the namespace may be seen. */
function orGone(
  visible: ShootScope,
  { inventory }: RunningPortalGarden,
): Pick<ShootScope, 'has'> {
  return {
    has: target =>
      visible.has(target) ||
      (visible.namespaces.has(target.namespace) &&
        inventory.shoot(shootKey(target)) === undefined),
  };
}

async function viewersOf(
  garden: RunningPortalGarden,
  access: GardenAccess,
  records: readonly ChangeRecord[],
): Promise<Viewers> {
  const visible = await access.visible(namespacesOf(records));
  // Whether somebody may end a change is of interest only while it can be ended.
  const open = records.filter(
    ({ state }) =>
      state === 'halfOpen' || state === 'writing' || state === 'paused',
  );
  const asked = namespacesOf(open).filter(name => visible.namespaces.has(name));
  const writable = new Map(
    await Promise.all(
      [...new Set(open.map(({ kind }) => kind))].map(
        async kind =>
          [kind, await access.changeable(asked, permissionFor(kind))] as const,
      ),
    ),
  );
  const { user } = access.requester;
  return {
    namespaces: visible.namespaces,
    of: record => ({
      user,
      visible:
        record.kind === 'deletion' && record.user === user
          ? orGone(visible, garden)
          : visible,
      writable: writable.get(record.kind) ?? NOTHING,
    }),
  };
}
