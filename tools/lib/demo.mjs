import { PortalApi } from './portalApi.mjs';

/** Garden and namespace whose clusters show that the catalog has read the demo's landscape. */
const SHOWN_FIRST = 'osc/garden-prod';

/**
 * The catalog reads the demo's people and clusters in the background after a start.
 * Resolves when the first demo user can sign in and finds clusters.
 */
export async function waitForDemo(url) {
  const api = await PortalApi.signIn(url, 'mara');
  await api.until(
    `/api/catalog/entities/by-query?filter=kind=resource,metadata.annotations.gardener.cloud/namespace=${SHOWN_FIRST}&limit=1`,
    ({ items }) => items.length > 0,
  );
}
