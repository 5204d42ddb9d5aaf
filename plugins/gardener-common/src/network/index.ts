export type { IpFamily } from './address';
export type { Cidr } from './Cidr';
export { parseCidr } from './Cidr';
export * from './freeBlocks';
export * from './networkSizes';
export * from './overlap';
export * from './parseAddressOrCidr';
export * from './readCidrs';
export * from './suggestBlocks';
