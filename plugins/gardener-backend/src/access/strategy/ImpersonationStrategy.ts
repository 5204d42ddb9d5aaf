import type { Entity } from '@backstage/catalog-model';
import type { IdentityResult, IdentityStrategy } from './IdentityStrategy';
import type { ImpersonationConfig } from './ImpersonationConfig';
import { checkUserTemplate, mapUserEntity } from './mapUserEntity';
import type { Requester } from '../Requester';
import type { UserDirectory } from './UserDirectory';

/**
 * A service account of the portal that may impersonate; user name and groups come from the user's
 * entity in the catalog.
 */
export class ImpersonationStrategy implements IdentityStrategy {
  readonly name = 'impersonation';
  readonly authProvider = undefined;
  readonly #config: ImpersonationConfig;
  readonly #directory: Pick<UserDirectory, 'find'>;
  /** The directory gives the same entity for seconds, and every request asks. */
  readonly #mapped = new WeakMap<Entity, IdentityResult>();

  /** @throws InputError when the template of the user name can't work */
  constructor(
    config: ImpersonationConfig,
    directory: Pick<UserDirectory, 'find'>,
  ) {
    if (config.userTemplate !== undefined) {
      checkUserTemplate(config.userTemplate);
    }
    this.#config = config;
    this.#directory = directory;
  }

  async identify({ user }: Pick<Requester, 'user'>): Promise<IdentityResult> {
    return this.recall(user);
  }

  /** The same: all that it takes is in the catalog. */
  async recall(user: string): Promise<IdentityResult> {
    const entity = await this.#directory.find(user);
    if (!entity) {
      return {
        kind: 'notMapped',
        reason:
          'You are not in the catalog, so it is not known who you are in the Garden. Ask who runs this portal to add you.',
      };
    }
    const known = this.#mapped.get(entity);
    if (known) return known;
    const result = mapUserEntity(entity, this.#config);
    this.#mapped.set(entity, result);
    return result;
  }
}
