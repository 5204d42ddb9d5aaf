export type { IpFamily } from './address';
export type { Cidr } from './Cidr';
export { parseCidr } from './Cidr';
export * from './freeBlocks';
export * from './overlap';
