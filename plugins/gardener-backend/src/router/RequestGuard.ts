import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  formatShootRef,
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
  gardenerShootReadPermission,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import { assertMayReadSlowFacts } from '../access/slowFactsPrincipals';

/** What each permission of the plugin is for, as a refusal says it. */
const PURPOSES: ReadonlyMap<string, string> = new Map([
  [gardenerShootReadPermission.name, 'read shoots'],
  [gardenerPeeringChangePermission.name, 'change peerings'],
  [gardenerShootOperatePermission.name, 'have shoots reconciled'],
  [gardenerShootDeletePermission.name, 'delete shoots'],
]);

/** Decides who asks, before a route does anything, and records who was turned away. */
export class RequestGuard {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;
  readonly #auditor: AuditorService;

  constructor(options: {
    readonly httpAuth: HttpAuthService;
    readonly permissions: PermissionsService;
    readonly auditor: AuditorService;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
    this.#auditor = options.auditor;
  }

  /**
   * The signed-in user, when Backstage's permissions let this user read shoots at all.
   *
   * @returns the reference of the user's entity
   * @throws NotAllowedError for services without a user and for users without the permission
   */
  async user(req: Request): Promise<string> {
    const credentials = await this.#httpAuth.credentials(req, {
      allow: ['user'],
    });
    await this.assertMay(req, gardenerShootReadPermission);
    return credentials.principal.userEntityRef;
  }

  /**
   * Which of several permissions Backstage gives the signed-in user, asked in one go. A refusal is an answer here, and
   * is not recorded.
   *
   * @returns one decision for each, in their order
   * @throws NotAllowedError for services without a user
   */
  async decisions<Permissions extends readonly BasicPermission[]>(
    req: Request,
    permissions: readonly [...Permissions],
  ): Promise<{ readonly [K in keyof Permissions]: boolean }>;
  async decisions(
    req: Request,
    permissions: readonly BasicPermission[],
  ): Promise<readonly boolean[]> {
    const credentials = await this.#httpAuth.credentials(req, {
      allow: ['user'],
    });
    const decisions = await this.#permissions.authorize(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  /**
   * Goes on only when Backstage gives the signed-in user the permission, and records it if not.
   *
   * @throws NotAllowedError that names the permission; also for services without a user
   */
  async assertMay(req: Request, permission: BasicPermission): Promise<void> {
    const [allowed] = await this.decisions(req, [permission]);
    if (allowed) return;
    const { name } = permission;
    const error = new NotAllowedError(
      `You may not ${
        PURPOSES.get(name) ?? 'do this'
      } in this portal; the permission ${name} is refused`,
    );
    await this.#record(req, 'permission-denied', { permission: name }, error);
    throw error;
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

  /** Does what a user asked of one shoot, and records it if there was nothing that the user may see. */
  async shoot<T>(
    req: Request,
    ref: ShootRef,
    act: () => Promise<T>,
  ): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        await this.#record(
          req,
          'shoot-denied',
          { shoot: formatShootRef(ref) },
          error,
        );
      }
      throw error;
    }
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
