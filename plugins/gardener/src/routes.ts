import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the classic frontend system mounts the Peering tab. */
export const peeringRouteRef = createRouteRef({ id: 'gardener:peering' });
