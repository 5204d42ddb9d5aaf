import { APIRequestContext, expect, Request } from '@playwright/test';
import { openMadeTab, test } from './changes';
import {
  addPeering,
  chooseTemplate,
  fieldOf,
  fillCluster,
  goOn,
  keepWorkers,
  peeringRow,
  projectField,
} from './creation';
import { signInToGarden } from './gardenSignIn';
import { rowOf, signIn } from './portal';

const CART = 'garden-prod/cart';
const BASTION = 'garden-ops/bastion';
/** A block that no shoot has. */
const FREE = '10.5.9.32/27';
const TASKS = '/api/scaffolder/v2/tasks';

/** A portal whose Garden `OSC` takes the user's own token. */
test.use({
  baseURL: process.env.OIDC_PORTAL_URL,
  kubeconfig: process.env.OIDC_KUBECONFIG,
  makes: [CART],
  writes: [BASTION],
});

/** The token for the Garden that the form sends with a task. */
function tokenIn(request: Request): string {
  const { secrets } = request.postDataJSON() as {
    secrets: { gardenTokens: string };
  };
  return (JSON.parse(secrets.gardenTokens) as { oidc: string }).oidc;
}

/** What Backstage tells of a task: the task and its log, as they are sent. */
async function toldOf(
  api: APIRequestContext,
  id: string,
  authorization: string,
): Promise<{ readonly task: string; readonly events: string }> {
  const [task, events] = await Promise.all(
    [`${TASKS}/${id}`, `${TASKS}/${id}/events`].map(async path => {
      const answer = await api.get(path, { headers: { authorization } });
      expect(answer.status()).toBe(200);
      return answer.text();
    }),
  );
  return { task, events };
}

test('A new cluster in a Garden that takes the user’s own sign-in is created as her, and nothing tells her token', async ({
  page,
  garden,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'mara');
  await chooseTemplate(page);

  // The form itself asks for the sign-in, and goes on after it.
  const project = fieldOf(page, 'Project');
  await expect(project).toContainText('Sign in to OSC.');
  await expect(projectField(page)).toHaveCount(0);
  await signInToGarden(project.getByRole('button', { name: 'Sign in to OSC' }));
  await garden.forgetWriters();
  await fillCluster(page, 'cart');
  await goOn(page);
  await page.getByRole('textbox', { name: 'Other block' }).fill(FREE);
  await addPeering(page, 'basti', /^ops \/ bastion/);
  await expect(peeringRow(page, 1)).toContainText('No conflict');
  await goOn(page);
  await keepWorkers(page);
  await expect(fieldOf(page, 'Findings and manifest')).toContainText(
    'Reverse entry on bastion',
  );
  await page.getByRole('button', { name: 'Review' }).click();

  const sending = page.waitForRequest(
    request => request.method() === 'POST' && request.url().endsWith(TASKS),
  );
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const sent = await sending;
  await expect(page.getByText('osc/garden-prod/cart is created.')).toBeVisible({
    timeout: 120_000,
  });
  expect(await garden.entries(CART)).toEqual(['garden-ops/bastion/eu-de-1']);
  expect(await garden.entries(BASTION)).toContain('garden-prod/cart/eu-de-1');
  // By her token, and not by the portal in her name.
  expect([...(await garden.writers())]).toEqual([
    'mara@example.org as mara@example.org',
  ]);

  const token = tokenIn(sent);
  const [, claims, signature] = token.split('.');
  const answer = await sent.response();
  const { id } = (await answer?.json()) as { id: string };
  const told = await toldOf(
    page.request,
    id,
    (await sent.headerValue('authorization')) ?? '',
  );
  expect(JSON.parse(told.task)).toMatchObject({ status: 'completed' });
  expect(told.events).toContain('Reverse entries are on garden-ops/bastion');
  for (const text of Object.values(told)) {
    expect(text).not.toContain(claims);
    expect(text).not.toContain(signature);
  }

  await openMadeTab(page, CART);
  await expect(rowOf(page, 'bastion')).toContainText('Configured');
});

test('A task that brings no token says which one is missing, and creates nothing', async ({
  page,
  garden,
}) => {
  await signIn(page, 'mara');
  const session = await page.request.post('/api/auth/demo/refresh', {
    headers: { 'x-demo-user': 'mara' },
    data: {},
  });
  const { backstageIdentity } = (await session.json()) as {
    backstageIdentity: { token: string };
  };
  const begun = await page.request.post(TASKS, {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
    data: {
      templateRef: 'template:default/create-cluster',
      values: {
        cluster: { garden: 'osc', namespace: 'garden-prod', project: 'prod' },
        name: 'cart',
        purpose: 'production',
        cloud: {
          cloudProfile: 'osc',
          region: 'eu-de',
          credentials: { kind: 'CredentialsBinding', name: 'osc-credentials' },
        },
        workers: [
          {
            name: 'main',
            machineType: 's3.large.4',
            architecture: 'amd64',
            minimum: 1,
            maximum: 2,
          },
        ],
      },
      secrets: {},
    },
  });
  expect(begun.status()).toBe(201);
  const { id } = (await begun.json()) as { id: string };
  await page.goto(`/create/tasks/${id}`);
  await expect(
    page
      .getByText(
        /Could not create osc\/garden-prod\/cart: Sign in to Garden osc: it takes your own token.*The task brings it in its secret gardenTokens, put there when the form is sent: start the template again/,
      )
      .first(),
  ).toBeVisible();
  expect(await garden.find(CART)).toBeUndefined();
});
