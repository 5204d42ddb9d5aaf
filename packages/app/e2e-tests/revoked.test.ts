import { expect, test } from '@playwright/test';
import { GardenControl } from 'garden-simulator/control';
import { openPeerings, peeringTab, rowOf, beSignedIn } from './portal';

const OWNER = { kind: 'User', name: 'admin@example.org' };
const member = (name: string, ...roles: readonly string[]) => ({
  apiGroup: 'rbac.authorization.k8s.io',
  kind: 'User',
  name,
  role: roles[0],
  roles,
});

let garden: GardenControl;

/** Who may see the project prod, beside its owner and its administrator. */
function setViewers(...viewers: readonly string[]): Promise<unknown> {
  return garden.patchObject(
    'projects',
    { name: 'prod' },
    {
      spec: {
        members: [
          { ...member(OWNER.name, 'admin', 'owner') },
          member('mara@example.org', 'admin', 'uam'),
          ...viewers.map(name => member(name, 'viewer')),
        ],
      },
    },
  );
}

test.beforeAll(() => {
  garden = new GardenControl(process.env.PORTAL_KUBECONFIG ?? '');
});

test.afterEach(() => setViewers('jon@example.org'));

test.afterAll(() => garden.close());

test.describe('A right that is taken away', () => {
  test('ends an open page too, and comes back with the right', async ({
    page,
  }) => {
    await beSignedIn(page, 'jon');
    await openPeerings(page, 'osc.garden-prod.shop');
    await expect(rowOf(page, 'payments')).toContainText('Configured');
    await setViewers();
    // Nobody reloads: the page is told to ask once the answers about access of before are forgotten.
    await expect(
      page.getByRole('heading', { name: 'This cluster can’t be shown' }),
    ).toBeVisible({ timeout: 40_000 });
    await expect(rowOf(page, 'payments')).toHaveCount(0);
    // The catalog follows within its own seconds.
    await expect(async () => {
      await page.goto(peeringTab('osc.garden-prod.shop'));
      await expect(page.getByText('Entity not found')).toBeVisible({
        timeout: 3_000,
      });
    }).toPass({ timeout: 60_000 });

    await setViewers('jon@example.org');
    await expect(async () => {
      await page.goto(peeringTab('osc.garden-prod.shop'));
      await expect(page.getByRole('treegrid')).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
  });
});
