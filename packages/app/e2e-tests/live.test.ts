import { expect, test } from '@playwright/test';
import { GardenControl } from 'garden-simulator/control';
import { openPeerings, rowOf, beSignedIn } from './portal';

const SHOP = { namespace: 'garden-prod', name: 'shop' };
const PAYMENTS = { namespace: 'garden-prod', name: 'payments' };

let garden: GardenControl;

/** What the tests change, as it was: whatever happens in one, the next finds the landscape as it should be. */
let undo: () => Promise<void>;

test.beforeAll(async () => {
  garden = new GardenControl(process.env.PORTAL_KUBECONFIG ?? '');
  const [shop, payments] = await Promise.all([
    garden.getShoot(SHOP),
    garden.getShoot(PAYMENTS),
  ]);
  undo = async () => {
    await garden.clearFaults();
    await garden.patchObject('shoots', SHOP, {
      spec: { extensions: shop.spec.extensions },
    });
    await garden.patchObject('shoots', PAYMENTS, {
      status: { lastOperation: payments.status.lastOperation },
    });
  };
});

test.afterEach(() => undo());

test.afterAll(() => garden.close());

const atProgress = (progress: number) => ({
  status: {
    lastOperation: { type: 'Reconcile', state: 'Processing', progress },
  },
});

test.describe('What changes in the Garden', () => {
  test('appears without reload', async ({ page }) => {
    await beSignedIn(page, 'mara');
    await openPeerings(page, 'osc.garden-prod.shop');
    for (const progress of [71, 83]) {
      await garden.patchObject('shoots', PAYMENTS, atProgress(progress));
      await expect(rowOf(page, 'payments')).toContainText(
        `Reconciling ${progress} %`,
      );
    }
  });

  test('a reverse entry that comes makes a peering configured, one that goes makes it incomplete', async ({
    page,
  }) => {
    await beSignedIn(page, 'mara');
    await openPeerings(page, 'osc.garden-prod.shop');
    await expect(rowOf(page, 'ci')).toContainText('missing here');
    await garden.patchShoot(SHOP, [
      {
        op: 'add',
        path: '/spec/extensions/0/providerConfig/shootPeerings/-',
        value: { name: 'ci', namespace: 'garden-ops', seed: 'eu-de-1' },
      },
    ]);
    await expect(rowOf(page, 'ci')).toContainText('on both shoots');
    await garden.patchShoot(SHOP, [
      {
        op: 'remove',
        path: '/spec/extensions/0/providerConfig/shootPeerings/8',
      },
    ]);
    await expect(rowOf(page, 'ci')).toContainText('missing here');
  });

  test('while the Garden can’t be watched the table says how old it is, and then that it is back', async ({
    page,
  }) => {
    await beSignedIn(page, 'mara');
    await openPeerings(page, 'osc.garden-prod.shop');
    await expect(page.getByText(/^Live/)).toBeVisible();
    await garden.addFault({
      scope: { user: 'system:serviceaccount:garden:backstage' },
      effect: { kind: 'unavailable', message: 'service unavailable' },
    });
    await garden.watches('cut');
    await expect(page.getByText(/As of .* ago/)).toBeVisible({
      timeout: 90_000,
    });
    await expect(
      page.getByText(/The connection to Garden .* broke at/),
    ).toBeVisible();
    // What was read before stays on the screen.
    await expect(rowOf(page, 'monitoring')).toContainText('Configured');
    await garden.clearFaults();
    await expect(page.getByText(/^Live/)).toBeVisible({ timeout: 90_000 });
  });
});
