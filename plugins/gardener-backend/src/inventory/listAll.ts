import type { GardenClient, GardenResource } from '../garden/GardenClient';
import type { ReflectorSink } from './ReflectorSink';

/** As kubectl asks: large enough to be quick, small enough to be parsed without a long halt. */
const PAGE_SIZE = 500;

/**
 * Lists a resource into a sink. While one page is put away the next one is already on its way.
 *
 * @returns the resourceVersion of the first page: later pages show the same snapshot, and a watch from
 * there misses nothing.
 * @throws GardenError; the sink then keeps what it has, and nothing is taken for gone.
 */
export async function listAll(
  client: GardenClient,
  resource: GardenResource,
  sink: ReflectorSink,
  signal: AbortSignal,
): Promise<string> {
  const first = await client.listPage(resource, { limit: PAGE_SIZE, signal });
  sink.beginList();
  let page = first;
  while (page.continueToken !== undefined) {
    const next = client.listPage(resource, {
      limit: PAGE_SIZE,
      continueToken: page.continueToken,
      signal,
    });
    // Whatever the next page brings, also a failure, is looked at below; it must not count as unhandled.
    next.catch(() => undefined);
    sink.addPage(page.items);
    page = await next;
  }
  sink.addPage(page.items);
  sink.endList();
  return first.resourceVersion;
}
