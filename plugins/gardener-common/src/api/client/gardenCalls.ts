import type { GardenerApi } from '../GardenerApi';
import { bodyOf, signalOf, tagged, Connect } from './connect';

/** Calls that ask of Gardens and of what a user may see there. */
export function gardenCalls(
  connect: Connect,
): Pick<
  GardenerApi,
  | 'getGardens'
  | 'getNamespaceAccess'
  | 'getLandscape'
  | 'exportLandscape'
  | 'getFindings'
  | 'searchAddress'
  | 'getPeeringStatus'
  | 'listSlowFacts'
  | 'getSlowFacts'
> {
  return {
    async getGardens(call) {
      const client = await connect();
      return bodyOf(await client.request('get', '/gardens', signalOf(call)));
    },
    async getNamespaceAccess(call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/access/namespaces', signalOf(call)),
      );
    },
    async getLandscape(query, call) {
      const client = await connect();
      return tagged(
        await client.request('get', '/landscape', {
          params: {
            query: { ...query },
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        }),
      );
    },
    async exportLandscape(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/landscape/export', {
          params: { query: { ...query }, header: {} },
          // A file, whatever its format: nobody looks into it on the way.
          parseAs: 'blob',
          ...signalOf(call),
        }),
      );
    },
    async getFindings(query, call) {
      const client = await connect();
      return tagged(
        await client.request('get', '/findings', {
          params: {
            query: { ...query },
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        }),
      );
    },
    async searchAddress(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/search/address', {
          params: { query: { ...query } },
          ...signalOf(call),
        }),
      );
    },
    async getPeeringStatus(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/peering-status', {
          body: query,
          ...signalOf(call),
        }),
      );
    },
    async listSlowFacts({ garden, ...query }, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/slow-facts/{garden}', {
          params: { path: { garden }, query },
          ...signalOf(call),
        }),
      );
    },
    async getSlowFacts(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/slow-facts/query', {
          body: query,
          ...signalOf(call),
        }),
      );
    },
  };
}
