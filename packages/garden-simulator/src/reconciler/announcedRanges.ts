import ipaddr from 'ipaddr.js';
import { readEntries } from '../landscape/objects/readEntries';
import { KubeObject } from '../store/KubeObject';
import { objectOf } from './ShootView';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

function rangesOf(shoot: KubeObject): Range[] {
  const spec = objectOf(objectOf(shoot.spec).networking).nodes;
  const status = objectOf(objectOf(shoot.status).networking).nodes;
  return [spec, ...(Array.isArray(status) ? status : [])]
    .filter((cidr): cidr is string => typeof cidr === 'string')
    .filter(cidr => ipaddr.isValidCIDR(cidr))
    .map(cidr => ipaddr.parseCIDR(cidr));
}

function overlap([one, short]: Range, [other, long]: Range): boolean {
  const prefix = Math.min(short, long);
  if (one instanceof ipaddr.IPv4 && other instanceof ipaddr.IPv4) {
    return one.match(other, prefix);
  }
  if (one instanceof ipaddr.IPv6 && other instanceof ipaddr.IPv6) {
    return one.match(other, prefix);
  }
  return false;
}

/**
 * The first target of a shoot whose node network overlaps its own and was announced before, because the target is
 * older. Of two that overlap each other the younger one's rollout fails, the older one's does not.
 */
export function announcedBefore(
  shoot: KubeObject,
  targetOf: (namespace: string, name: string) => KubeObject | undefined,
): KubeObject | undefined {
  const own = rangesOf(shoot);
  const age = ({ metadata }: KubeObject) =>
    `${metadata.creationTimestamp} ${metadata.namespace}/${metadata.name}`;
  return readEntries(shoot)
    .map(({ target }) => target.split('/'))
    .map(([namespace, name]) => targetOf(namespace, name))
    .filter((target): target is KubeObject => target !== undefined)
    .find(
      target =>
        age(target) < age(shoot) &&
        rangesOf(target).some(range => own.some(mine => overlap(mine, range))),
    );
}
