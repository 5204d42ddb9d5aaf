import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Shoots become documents of type gardener-shoots, as soon as Gardens are named. */
      gardener?: {
        /**
         * Names of the Gardens. All of `gardener.gardens` unless given; needed when search runs in a backend of its own,
         * without the configuration of the gardener plugin. A run that can't read one of them changes nothing, so one that is
         * gone for long is better left out.
         */
        gardens?: string[];
        /** Every ten minutes unless given. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Page of a cluster's entity; `/catalog/:namespace/:kind/:name` unless given. */
        locationTemplate?: string;
        /** How many shoots are read at a time, 1 to 1000; 500 unless given. */
        batchSize?: number;
      };
    };
  };
}
