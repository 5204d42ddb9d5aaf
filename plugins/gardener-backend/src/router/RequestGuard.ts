import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import {
  formatShootRef,
  gardenerShootReadPermission,
  type ShootPermission,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import type { PortalDecision } from '../access/permit/PortalDecision';
import type { PortalPermissions } from '../access/permit/PortalPermissions';
import { refusalOf } from '../access/permit/purposes';
import type { Requester } from '../access/Requester';
import { assertMayReadSlowFacts } from '../access/slowFactsPrincipals';
import { GardenSignInError } from '../garden/GardenError';
import { beforeDeadline } from './beforeDeadline';
import { tokensOf } from './gardenTokens';
import type { Purse, UserLimits } from './UserLimits';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Decides who asks, before a route does anything, and records who was turned away. */
export class RequestGuard {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: Pick<PortalPermissions, 'decide'>;
  readonly #auditor: AuditorService;
  readonly #limits: Pick<UserLimits, 'spend'>;
  readonly #onRefusedReader: (user: string) => void;

  constructor(options: {
    readonly httpAuth: HttpAuthService;
    readonly permissions: Pick<PortalPermissions, 'decide'>;
    readonly auditor: AuditorService;
    readonly limits: Pick<UserLimits, 'spend'>;
    /** Told of users who may not read shoots any more. */
    readonly onRefusedReader: (user: string) => void;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
    this.#auditor = options.auditor;
    this.#limits = options.limits;
    this.#onRefusedReader = options.onRefusedReader;
  }

  /**
   * The signed-in user, when Backstage's permissions let this user read some shoots at least, and do some more with some
   * shoots at least. Which ones is decided where a shoot is looked at.
   *
   * @param needed - beside reading; refused for every shoot, they refuse the request
   * @param wanted - asked for in the same question, and nothing more
   * @throws NotAllowedError that names the permission; also for services without a user
   */
  async requester(
    req: Request,
    {
      needed = [],
      wanted = [],
    }: {
      readonly needed?: readonly ShootPermission[];
      readonly wanted?: readonly ShootPermission[];
    } = {},
  ): Promise<Requester> {
    const credentials = await this.#httpAuth.credentials(req, {
      allow: ['user'],
    });
    const user = credentials.principal.userEntityRef;
    const required = [gardenerShootReadPermission, ...needed];
    const asked = [...required, ...wanted];
    const decisions = await this.#permissions.decide(credentials, asked);
    const refused = required.find((_, i) => decisions[i].kind === 'deny');
    if (refused === gardenerShootReadPermission) this.#onRefusedReader(user);
    if (refused) throw await this.#denied(req, refused);
    return {
      user,
      tokenOf: tokensOf(req),
      decide: this.#deciding(credentials, asked, decisions),
    };
  }

  /**
   * Counts a request that costs the Garden or the portal much.
   *
   * @param purse - of the user, out of which it is paid
   * @param cost - 1 and more
   * @throws TooManyRequestsError when the user made too many of them; recorded
   */
  async spend(
    req: Request,
    requester: Pick<Requester, 'user'>,
    purse: Purse,
    cost = 1,
  ): Promise<void> {
    try {
      await this.#limits.spend(requester.user, purse, cost);
    } catch (error) {
      if (isError(error)) {
        await this.#record(req, 'rate-limited', { purse }, error);
      }
      throw error;
    }
  }

  /** @throws NotAllowedError for users and for all services but the catalog and search */
  async slowFactsReader(req: Request): Promise<void> {
    const { principal } = await this.#httpAuth.credentials(req, {
      allow: ['service'],
    });
    try {
      assertMayReadSlowFacts(principal);
    } catch (error) {
      if (isError(error)) {
        await this.#record(req, 'slow-facts-denied', {}, error);
      }
      throw error;
    }
  }

  /** Does what a user asked of one shoot, and records it if there was nothing that the user may see or do. */
  async shoot<T>(
    req: Request,
    ref: ShootRef,
    act: () => Promise<T>,
  ): Promise<T> {
    const denied = {
      eventId: 'shoot-denied',
      meta: { shoot: formatShootRef(ref) },
    };
    return this.#watching(req, denied, act);
  }

  /** The same of a Garden, by its name. */
  async garden<T>(
    req: Request,
    garden: string,
    act: () => Promise<T>,
  ): Promise<T> {
    return this.#watching(
      req,
      { eventId: 'garden-denied', meta: { garden } },
      act,
    );
  }

  /** The same of a plan or a change, by its id. */
  async byId<T>(
    req: Request,
    what: 'plan' | 'change',
    id: string,
    act: () => Promise<T>,
  ): Promise<T> {
    return this.#watching(
      req,
      { eventId: `${what}-denied`, meta: { [what]: id } },
      act,
    );
  }

  async #watching<T>(
    req: Request,
    denied: { readonly eventId: string; readonly meta: Record<string, string> },
    act: () => Promise<T>,
  ): Promise<T> {
    try {
      return await beforeDeadline(act);
    } catch (error) {
      if (isError(error) && isDenial(error)) {
        await this.#record(req, denied.eventId, denied.meta, error);
      }
      throw error;
    }
  }

  #deciding(
    credentials: UserCredentials,
    asked: readonly ShootPermission[],
    decisions: readonly PortalDecision[],
  ): Requester['decide'] {
    const known = new Map(
      asked.map(({ name }, i) => [name, Promise.resolve(decisions[i])]),
    );
    return permission => {
      const decided = known.get(permission.name);
      if (decided) return decided;
      const asking = this.#permissions
        .decide(credentials, [permission])
        .then(([decision]) => decision);
      known.set(permission.name, asking);
      return asking;
    };
  }

  async #denied(
    req: Request,
    permission: ShootPermission,
  ): Promise<NotAllowedError> {
    const error = new NotAllowedError(refusalOf(permission));
    const meta = { permission: permission.name };
    await this.#record(req, 'permission-denied', meta, error);
    return error;
  }

  async #record(
    req: Request,
    eventId: string,
    meta: Record<string, string>,
    error: Error,
  ): Promise<void> {
    const event = await this.#auditor.createEvent({
      eventId,
      request: req,
      severityLevel: 'medium',
      meta,
    });
    await event.fail({ error });
  }
}

/** That no token came is how a page begins that has to get one; one that is not accepted is a denial. */
function isDenial(error: Error): boolean {
  return (
    error.name === 'NotFoundError' ||
    error.name === 'NotAllowedError' ||
    (error instanceof GardenSignInError && error.why === 'refused')
  );
}
