export interface Config {
  /**
   * Nothing here is for the browser: it asks the backend.
   */
  gardener?: {
    /** The Gardens that the portal shows. A peering never crosses Gardens. */
    gardens?: Array<{
      /** A DNS label; part of every reference to a shoot, so it must not change. */
      name: string;
      /** What readers see; the name unless given. */
      title?: string;

      /** Connects by a kubeconfig. One of `kubeconfig`, `inCluster` and `url` must be given. */
      kubeconfig?: {
        /** Relative to where the backend runs. Read again when it changes. */
        path: string;
        /** The file's current context unless given. */
        context?: string;
      };
      /** Connects with the service account of the pod that the backend runs in. */
      inCluster?: boolean;
      /** Connects to this address, with the token in `tokenFile`. */
      url?: string;
      /** Certificate authority of `url`, PEM; those that Node trusts unless given. */
      caFile?: string;
      /** Token for `url`. Read again every minute. */
      tokenFile?: string;

      /** How a Backstage user becomes a user of the Garden; see docs/identity.md. */
      identity: {
        /**
         * `impersonation`: the portal's account impersonates the user. `oidc`: the user's own token is handed on.
         * `serviceAccount`: everybody is the portal's account, and the permission policy alone tells users apart; it needs
         * `permission.enabled`.
         */
        strategy: 'impersonation' | 'oidc' | 'serviceAccount';
        /**
         * With `oidc`: id of the auth provider of the portal whose ID tokens the Garden trusts, as below
         * `auth.providers`.
         */
        authProvider?: string;
        /**
         * Beginnings of catalog locations whose user entities may name Garden users and groups by
         * annotation. None unless given.
         */
        trustedLocations?: string[];
        /** Name of the Garden user, with `{{email}}` or `{{name}}`; `{{email}}` unless given. */
        userTemplate?: string;
        /** Where groups come from; `annotation` unless given. */
        groups?: 'annotation' | 'ownership';
        /** Stands before the name of each catalog group. Only with `ownership`. */
        groupPrefix?: string;
      };

      /** What the landscape lets node networks be. */
      network?: {
        /** Node network of shoots that name none; that of the cloud profile unless given. */
        defaultNodes?: string;
        /** Prefix of a new node network; 27 unless given. */
        defaultPrefix?: number;
        /** Prefix of the largest node network; 23 unless given. */
        maxPrefix?: number;
        /** Ports that the nodes of a shoot share for connections to the outside; 32768 unless given. */
        natPortsTotal?: number;
        /** Refuses changes that make node networks overlap; false unless given. */
        refuseOverlap?: boolean;
        /** Networks that no node network may touch, beside Gardener's own. */
        reserved?: string[];
        /** Networks outside the Garden that peered shoots reach by other ways. */
        external?: Array<{
          cidr: string;
          title?: string;
        }>;
      };

      /** Links for readers; http(s). */
      docs?: {
        peering?: string;
        cidr?: string;
      };
    }>;

    /** How much one user may ask for. */
    limits?: {
      /**
       * Of one user in a minute, in each backend process, two numbers counted apart: what asks the Garden as the user
       * (plans, one for each pair, applies, manifests, credentials, new shoots), and what looks at a whole Garden (landscape,
       * findings, addresses, suggestions of blocks). 120 of each unless given.
       */
      costlyPerMinute?: number;
    };

    /** Adds an empty route that makes the checks of a view, to measure views against; false unless given. */
    bench?: boolean;
  };
}
