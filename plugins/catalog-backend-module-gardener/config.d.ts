import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

/** Says which fact of a shoot names an entity. */
type GardenerEntityRefRule = {
  /**
   * The fact: a label of the shoot, a label of its project, the name of the project, or the user or group that owns
   * the project in the Garden.
   */
  from: 'shootLabel' | 'projectLabel' | 'project' | 'projectOwner';
  /** Key of the label; for `shootLabel` and `projectLabel`. */
  label?: string;
  /** Entity reference for each value. A value that is not here makes the next rule be tried. */
  map?: { [value: string]: string };
  /** Text in which `{{value}}` stands for the fact, for example `group:default/team-{{value}}`. */
  template?: string;
};

type GardenerEntityRefRules = {
  /** Tried in this order; the first that gives a valid entity reference counts. */
  rules?: GardenerEntityRefRule[];
  /** Entity reference when no rule gives one. */
  default?: string;
};

export interface Config {
  catalog?: {
    providers?: {
      /**
       * Shoots become entities of kind Resource and type kubernetes-cluster. Without this section none do.
       */
      gardener?: {
        /**
         * Names of the Gardens. All of `gardener.gardens` unless given; needed when the catalog runs in a backend
         * of its own, without the configuration of the gardener plugin.
         */
        gardens?: string[];
        /** Of the full sync. Every ten minutes unless given; changes come between as they happen. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** `spec.owner`. The default is `group:default/unknown`; references without a kind are groups. */
        owner?: GardenerEntityRefRules;
        /** `spec.system`. Left out unless a rule gives one; references without a kind are systems. */
        system?: GardenerEntityRefRules;
        /** Gives the entities the `kubernetes.io/*` annotations of the Kubernetes plugin's catalog locator. */
        kubernetes?: {
          /** For example `oidc`. */
          authProvider: string;
          oidcTokenProvider?: string;
          skipTLSVerify?: boolean;
          skipMetricsLookup?: boolean;
        };
        /** Whether a cluster has a relation `peersWith` to each cluster that its shoot lists. Off unless given. */
        peeringRelation?: boolean;
        /**
         * Whether the entities of owners and systems list their clusters (`ownerOf`, `hasPart`). Off unless given:
         * these lists are the same for everyone, so they name clusters that a permission policy hides.
         */
        reverseRelations?: boolean;
      };
    };
  };
}
