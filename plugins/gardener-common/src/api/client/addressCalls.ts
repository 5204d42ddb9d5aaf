import type { GardenerApi } from '../GardenerApi';
import { signalOf, tagged, Connect } from './connect';

/** Calls that ask of the address space of a Garden. */
export function addressCalls(
  connect: Connect,
): Pick<GardenerApi, 'getAddressPlan' | 'getAddressTrial'> {
  return {
    async getAddressPlan(query, call) {
      const client = await connect();
      return tagged(
        await client.request('get', '/cidr', {
          params: {
            query: { ...query },
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        }),
      );
    },
    async getAddressTrial(query, call) {
      const client = await connect();
      return tagged(
        await client.request('get', '/cidr/what-if', {
          params: {
            query: { ...query },
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        }),
      );
    },
  };
}
