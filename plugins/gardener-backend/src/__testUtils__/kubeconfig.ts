/** The text of a kubeconfig with one context `portal`. */
export function kubeconfigText(options: {
  readonly server: string;
  readonly ca?: string;
  readonly token?: string;
}): string {
  const { server, ca, token = 'secret-token' } = options;
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'portal',
    clusters: [
      {
        name: 'garden',
        cluster: ca
          ? {
              server,
              'certificate-authority-data': Buffer.from(ca).toString('base64'),
            }
          : { server, 'insecure-skip-tls-verify': true },
      },
    ],
    users: [{ name: 'portal', user: { token } }],
    contexts: [
      { name: 'portal', context: { cluster: 'garden', user: 'portal' } },
    ],
  });
}
