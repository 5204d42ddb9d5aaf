import type { GardenerApi } from '../GardenerApi';
import { bodyOf, pathOf, signalOf, Connect } from './connect';

/** Calls that plan and make changes, and tell of them. */
export function changeCalls(
  connect: Connect,
): Pick<
  GardenerApi,
  | 'createPlan'
  | 'getPlan'
  | 'applyPlan'
  | 'createBulkPlan'
  | 'getBulkPlan'
  | 'applyBulkPlan'
  | 'listChanges'
  | 'getChange'
  | 'finishChange'
  | 'undoChange'
  | 'pauseChange'
  | 'resumeChange'
  | 'cancelChange'
> {
  return {
    async createPlan(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/plans', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async getPlan(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/plans/{id}', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async applyPlan(id, request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/plans/{id}/apply', {
          params: { path: { id } },
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async createBulkPlan(request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/bulk-plans', {
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async getBulkPlan(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/bulk-plans/{id}', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async applyBulkPlan(id, request, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/bulk-plans/{id}/apply', {
          params: { path: { id } },
          body: request,
          ...signalOf(call),
        }),
      );
    },
    async listChanges({ shoot, states, ...query }, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/changes', {
          params: {
            query: {
              ...(shoot && pathOf(shoot)),
              ...query,
              ...(states && { states: [...states] }),
            },
          },
          ...signalOf(call),
        }),
      );
    },
    async getChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('get', '/changes/{id}', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async finishChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/finish', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async undoChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/undo', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async pauseChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/pause', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async resumeChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/resume', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
    async cancelChange(id, call) {
      const client = await connect();
      return bodyOf(
        await client.request('post', '/changes/{id}/cancel', {
          params: { path: { id } },
          ...signalOf(call),
        }),
      );
    },
  };
}
