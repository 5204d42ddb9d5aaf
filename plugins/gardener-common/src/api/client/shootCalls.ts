import type { GardenerApi } from '../GardenerApi';
import { bodyOf, pathOf, signalOf, tagged, Connect } from './connect';

/** Calls that ask of shoots and their peerings. */
export function shootCalls(
  connect: Connect,
): Pick<
  GardenerApi,
  | 'listShoots'
  | 'getShoot'
  | 'getPeerings'
  | 'getManifest'
  | 'getShootRights'
  | 'createKubeconfig'
  | 'listTargets'
  | 'checkTarget'
> {
  return {
    async listShoots(query, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/shoots', {
          params: { query: { ...query } },
          ...signalOf(call),
        }),
      );
    },
    async getShoot(ref, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/shoots/{garden}/{namespace}/{name}', {
          params: { path: pathOf(ref) },
          ...signalOf(call),
        }),
      );
    },
    async getPeerings(ref, call) {
      const client = await connect();
      const answer = await client.request(
        'get',
        '/shoots/{garden}/{namespace}/{name}/peerings',
        {
          params: {
            path: pathOf(ref),
            header: call?.etag ? { 'If-None-Match': call.etag } : {},
          },
          ...signalOf(call),
        },
      );
      return tagged(answer);
    },
    async getManifest(ref, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/manifest',
          {
            params: { path: pathOf(ref) },
            ...signalOf(call),
          },
        ),
      );
    },
    async getShootRights(ref, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/rights',
          { params: { path: pathOf(ref) }, ...signalOf(call) },
        ),
      );
    },
    async createKubeconfig(ref, request, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'post',
          '/shoots/{garden}/{namespace}/{name}/kubeconfig',
          {
            params: { path: pathOf(ref) },
            body: request,
            ...signalOf(call),
          },
        ),
      );
    },
    async listTargets(ref, query, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/targets',
          {
            params: { path: pathOf(ref), query: { ...query } },
            ...signalOf(call),
          },
        ),
      );
    },
    async checkTarget(ref, target, call) {
      const client = await connect();
      return bodyOf(
        await client.request(
          'get',
          '/shoots/{garden}/{namespace}/{name}/targets/{targetNamespace}/{targetName}',
          {
            params: {
              path: {
                ...pathOf(ref),
                targetNamespace: target.namespace,
                targetName: target.name,
              },
            },
            ...signalOf(call),
          },
        ),
      );
    },
  };
}
