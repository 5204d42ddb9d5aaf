import type { ConfigApi } from '@backstage/core-plugin-api';

/** One user that the sign-in page offers. */
export interface DemoUser {
  /** Name of the catalog's user entity. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** The users of `auth.providers.demo.users`, in the order of the configuration. */
export function readDemoUsers(config: ConfigApi): readonly DemoUser[] {
  return (config.getOptionalConfigArray('auth.providers.demo.users') ?? []).map(
    user => ({
      name: user.getString('name'),
      title: user.getOptionalString('title') ?? user.getString('name'),
      description: user.getOptionalString('description') ?? '',
    }),
  );
}
