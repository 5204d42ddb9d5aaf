/** What kind of config the `providerConfig` of the peering extension is, as the dashboard writes it. */
export const PEERING_CONFIG_HEAD = {
  apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
  kind: 'PeeringConfig',
} as const;
