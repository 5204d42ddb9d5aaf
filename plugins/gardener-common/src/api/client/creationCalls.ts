import type { GardenerApi } from '../GardenerApi';
import { bodyOf, signalOf, Connect } from './connect';

/** Calls that prepare and make a new shoot. */
export function creationCalls(
  connect: Connect,
): Pick<
  GardenerApi,
  'getOffers' | 'checkDraft' | 'createShoot' | 'suggestBlocks'
> {
  return {
    async getOffers({ garden, ...query }, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/gardens/{garden}/offers', {
          params: { path: { garden }, query },
          ...signalOf(call),
        }),
      );
    },
    async checkDraft(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/drafts/check', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async createShoot(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/shoots', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async suggestBlocks(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/cidr/suggestions', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
  };
}
