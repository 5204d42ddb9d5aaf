import { stringify } from 'yaml';
import { SimulatedUser } from '../landscape/Landscape';

/** What a kubeconfig for the simulated Garden says. */
export interface KubeconfigOptions {
  readonly gardenName: string;
  /** `https://127.0.0.1:<port>`, or http without a CA. */
  readonly url: string;
  /** PEM of the CA, undefined for http. */
  readonly ca: string | undefined;
  readonly users: readonly SimulatedUser[];
  /** Name of the user whose context is current. */
  readonly current: string;
}

/** A kubeconfig with one context per user, named like the user's context, and the CA embedded. */
export function kubeconfigText(options: KubeconfigOptions): string {
  const { gardenName, users } = options;
  const current = users.find(user => user.name === options.current) ?? users[0];
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': current?.context ?? '',
    preferences: {},
    clusters: [
      {
        name: gardenName,
        cluster: {
          server: options.url,
          ...(options.ca
            ? {
                'certificate-authority-data': Buffer.from(options.ca).toString(
                  'base64',
                ),
              }
            : {}),
        },
      },
    ],
    users: users.map(user => ({
      name: user.context,
      user: { token: user.token },
    })),
    contexts: users.map(user => ({
      name: user.context,
      context: { cluster: gardenName, user: user.context },
    })),
  });
}
