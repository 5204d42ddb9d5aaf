import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** Where the classic frontend system mounts the Peering tab. */
export const peeringRouteRef = createRouteRef({ id: 'gardener:peering' });

/** The pages of a whole Garden. */
export const rootRouteRef = createRouteRef({ id: 'gardener' });

/** The catalog, to go back to when a cluster is deleted. */
export const catalogIndexRouteRef = createExternalRouteRef({
  id: 'catalogIndex',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});

/** The page of a template, to create a cluster: a portal need not have templates. */
export const templateRouteRef = createExternalRouteRef({
  id: 'template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The pages of a whole Garden, for links from elsewhere: a classic app need not have them. */
export const pagesRouteRef = createExternalRouteRef({
  id: 'pages',
  optional: true,
  defaultTarget: 'gardener.root',
});
