import { Cidr, parseCidr } from '../network/Cidr';

/**
 * What the configuration of a Garden says of networks, as far as findings need it.
 *
 * @public
 */
export interface NetworkRules {
  /** Default node network, CIDR; wins over the one of the cloud profile. */
  readonly defaultNodes?: string;
  /** Ranges that node networks must keep off, CIDRs, besides those that Gardener reserves. */
  readonly reserved: readonly string[];
}

/**
 * Gardener refuses these for every shoot (its admission, since dual NAT towards the seed came).
 *
 * @public
 */
export const GARDENER_RESERVED: readonly Cidr[] = [
  '240.0.0.0/8',
  '241.0.0.0/8',
  '242.0.0.0/8',
  '243.0.0.0/8',
  '244.0.0.0/8',
  'fd8f:6d53:b97a:1::/96',
].map(parseCidr);

/**
 * What Gardener's dashboard offers when neither its configuration nor the cloud profile names another one.
 *
 * @public
 */
export const GARDENER_DEFAULT_NODES: Cidr = parseCidr('10.250.0.0/16');

/**
 * What Gardener gives the pods and services of a shoot that names no networks for them. Nodes may not be in the own
 * ones.
 *
 * @public
 */
export const GARDENER_DEFAULT_PODS_AND_SERVICES: readonly Cidr[] = [
  '100.96.0.0/11',
  '100.64.0.0/13',
].map(parseCidr);
