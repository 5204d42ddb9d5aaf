import {
  GARDENER_RESERVED,
  type Cidr,
  type KeptRange,
} from 'backstage-plugin-gardener-common';
import type { NetworkSettings } from '../garden/config/ConfiguredGarden';
import type { Severity } from './severity';

/** A range that is no place for nodes, whoever asks. */
export type KeptOff = Omit<KeptRange, 'cidr'> & { readonly cidr: Cidr };

/** What Gardener and the configuration reserve, and what shoots reach by other ways. */
export function keptOff({
  reserved,
  external,
}: Pick<NetworkSettings, 'reserved' | 'external'>): readonly KeptOff[] {
  return [
    ...[...GARDENER_RESERVED, ...reserved].map(cidr => ({
      kind: 'reserved' as const,
      cidr,
      title: null,
    })),
    ...external.map(({ cidr, title }) => ({
      kind: 'external' as const,
      cidr,
      title,
    })),
  ];
}

/** For the node network of a shoot that peers. */
export function severityOfKept({ kind }: Pick<KeptOff, 'kind'>): Severity {
  return kind === 'reserved' ? 'error' : 'warning';
}

/** As it is told. */
export function toldKept({ kind, cidr, title }: KeptOff): KeptRange {
  return { kind, cidr: cidr.text, title };
}
