import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  formatShootRef,
  gardenerShootReadPermission,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import { assertMayReadSlowFacts } from '../access/slowFactsPrincipals';

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
    const [decision] = await this.#permissions.authorize(
      [{ permission: gardenerShootReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      const error = new NotAllowedError(
        'You may not read shoots in this portal; the permission gardener.shoot.read is refused',
      );
      await this.#record(req, 'permission-denied', {}, error);
      throw error;
    }
    return credentials.principal.userEntityRef;
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
