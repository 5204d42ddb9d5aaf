import type { SlowFacts } from 'backstage-plugin-gardener-common';

/** How the stock Kubernetes plugin is to reach the shoots. */
export interface KubernetesAnnotationOptions {
  /** As in the Kubernetes plugin, for example `oidc`. */
  readonly authProvider: string;
  readonly oidcTokenProvider: string | undefined;
  readonly skipTLSVerify: boolean;
  readonly skipMetricsLookup: boolean;
}

/**
 * The annotations by which the stock Kubernetes plugin finds a cluster in the catalog.
 * None while the shoot has no API server.
 */
export function kubernetesAnnotations(
  facts: SlowFacts,
  options: KubernetesAnnotationOptions,
): Record<string, string> {
  if (facts.apiServer === null) return {};
  return {
    'kubernetes.io/api-server': facts.apiServer,
    // The plugin's catalog locator leaves out clusters without this one. Empty means the trust store of the backend:
    // a shoot's own authority is not among the facts that everyone may know.
    'kubernetes.io/api-server-certificate-authority': '',
    'kubernetes.io/auth-provider': options.authProvider,
    ...(options.oidcTokenProvider && {
      'kubernetes.io/oidc-token-provider': options.oidcTokenProvider,
    }),
    ...(options.skipTLSVerify && { 'kubernetes.io/skip-tls-verify': 'true' }),
    ...(options.skipMetricsLookup && {
      'kubernetes.io/skip-metrics-lookup': 'true',
    }),
  };
}
