import { DEMO_GARDENS } from './demoWorld.mjs';
import { startGarden } from './garden.mjs';
import { startIssuer } from './issuer.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { startPortal } from './portal.mjs';
import { PortalApi } from './portalApi.mjs';
import { step } from './progress.mjs';

/** The demo's users as the issuer knows them, by the names that the Garden has for them. */
const USERS = [
  {
    name: 'mara',
    displayName: 'Mara Lind',
    email: 'mara@example.org',
    groups: ['osc:platform'],
  },
  { name: 'jon', displayName: 'Jon Weiss', email: 'jon@example.org' },
];

const CLIENT = { clientId: 'portal', clientSecret: 'secret-of-portal' };

/**
 * A portal and two Gardens like those of the demo, of which `osc` takes the user's own token from an OpenID provider.
 * Everything that is started is taken into the house.
 */
export async function startOidcWorld(house, state) {
  const port = await freePort();
  const issuer = await step('OpenID provider', () =>
    startIssuer({
      state,
      users: USERS,
      client: {
        ...CLIENT,
        redirectUris: [`http://localhost:${port}/api/auth/oidc/handler/frame`],
      },
    }),
  );
  house.add(issuer.service);
  const trust = [
    ...['--oidc-issuer-url', issuer.url],
    ...['--oidc-client-id', CLIENT.clientId],
    ...['--oidc-username-claim', 'email'],
    ...['--oidc-groups-claim', 'groups'],
  ];
  const [osc] = await step('Gardens that trust it', () =>
    Promise.all(
      DEMO_GARDENS.map(async ([name, landscape]) => {
        const garden = await startGarden({
          name,
          state,
          persist: false,
          args: ['--landscape', landscape, '--control', ...trust],
        });
        house.add(garden.service);
        return garden;
      }),
    ),
  );
  const portal = await step('Portal with OpenID Connect', async () =>
    startPortal({
      port,
      state,
      configs: [
        inRoot('app-config.yaml'),
        inRoot('tools/oidc/app-config.oidc.yaml'),
      ],
      env: {
        ISSUER_URL: issuer.url,
        ISSUER_CLIENT_ID: CLIENT.clientId,
        ISSUER_CLIENT_SECRET: CLIENT.clientSecret,
      },
    }),
  );
  house.add(portal.service);
  // Those of the other Garden show that the catalog has read clusters: those of `osc` nobody sees without a token.
  await step('Clusters in its catalog', async () => {
    const api = await PortalApi.signIn(portal.url, 'mara');
    await api.until(
      '/api/catalog/entities/by-query?filter=kind=resource,spec.type=kubernetes-cluster&limit=1',
      ({ items }) => items.length > 0,
    );
  });
  return { url: portal.url, kubeconfig: osc.kubeconfig };
}
