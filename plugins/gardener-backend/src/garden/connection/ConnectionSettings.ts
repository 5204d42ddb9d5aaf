/** How the portal connects to a Garden, as configuration says it. */
export type ConnectionSettings =
  | {
      readonly kind: 'kubeconfig';
      /** Absolute path. */
      readonly path: string;
      /** Undefined: the file's current context. */
      readonly context: string | undefined;
    }
  | { readonly kind: 'inCluster' }
  | {
      readonly kind: 'url';
      readonly url: string;
      /** Undefined: the certificate authorities that Node trusts. */
      readonly caFile: string | undefined;
      readonly tokenFile: string;
    };
