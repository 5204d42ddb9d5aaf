import { Config } from '@backstage/config';
import { AuthenticationError } from '@backstage/errors';

/** Header with which the sign-in page says who wants to be signed in. */
export const DEMO_USER_HEADER = 'x-demo-user';

/**
 * The users that the demo's sign-in page offers, from `auth.providers.demo.users`.
 */
export class DemoUsers {
  static fromConfig(provider: Config): DemoUsers {
    return new DemoUsers(
      provider.getConfigArray('users').map(user => user.getString('name')),
    );
  }

  private constructor(private readonly names: readonly string[]) {}

  /**
   * The user that a header names.
   *
   * @throws AuthenticationError when the header is absent or names nobody of the demo.
   */
  pick(header: string | undefined): string {
    const name = this.names.find(candidate => candidate === header);
    if (name === undefined) {
      throw new AuthenticationError(
        `Header ${DEMO_USER_HEADER} must name one of the demo users: ${this.names.join(
          ', ',
        )}`,
      );
    }
    return name;
  }
}
