/** What stands in the places that a reader fills in. */
export interface EntryPlaces {
  readonly name: string;
  readonly namespace: string;
  readonly seed: string;
}

/** The extension with one entry, as it is added to the manifest of a shoot that has none. */
export function exampleEntry(places: EntryPlaces): string {
  return [
    'spec:',
    '  extensions:',
    '    - type: osc-peering-service',
    '      providerConfig:',
    '        apiVersion: service.peering.extensions.osc.t-systems.com/v1',
    '        kind: PeeringConfig',
    '        shootPeerings:',
    `          - name: <${places.name}>`,
    `            namespace: <${places.namespace}>`,
    `            seed: <${places.seed}>`,
  ].join('\n');
}
