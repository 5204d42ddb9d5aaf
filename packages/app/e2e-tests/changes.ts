import { expect, Locator, Page, test as base } from '@playwright/test';
import { GardenControl, ShootObject } from 'garden-simulator/control';
import { peeringTab } from './portal';

/** A shoot of the Garden `osc`, as `namespace/name`. */
export type ShootKey = `${string}/${string}`;

function nameOf(key: ShootKey) {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON merge patch (RFC 7396) that makes `after` of `before`. */
function mergePatch(before: object, after: object): object {
  const is = Object.entries(before);
  const was = new Map(Object.entries(after));
  const gone = is
    .filter(([key]) => !was.has(key))
    .map(([key]) => [key, null] as const);
  const values = new Map(is);
  const changed = [...was].flatMap(([key, value]) => {
    const now = values.get(key);
    if (JSON.stringify(now) === JSON.stringify(value)) return [];
    return [
      [
        key,
        isObject(now) && isObject(value) ? mergePatch(now, value) : value,
      ] as const,
    ];
  });
  return Object.fromEntries([...gone, ...changed]);
}

/** The Garden under the portal: tests look there for what is written, make faults, and leave it as it was. */
export class DemoGarden {
  readonly #control: GardenControl;
  readonly #kept: ShootObject[] = [];
  readonly #made: ShootKey[] = [];

  constructor(kubeconfig: string) {
    this.#control = new GardenControl(kubeconfig);
  }

  /** Remembers how shoots are. */
  async keep(keys: readonly ShootKey[]): Promise<void> {
    for (const key of keys) this.#kept.push(await this.shoot(key));
  }

  /** Makes a shoot like another one, past admission, and with a node network of its own. */
  async make(key: ShootKey, like: ShootKey, nodes: string): Promise<void> {
    const { metadata, spec, status } = await this.shoot(like);
    const { uid: _, resourceVersion: __, ...rest } = metadata;
    this.#made.push(key);
    await this.#control.createObject('shoots', {
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'Shoot',
      metadata: { ...rest, ...nameOf(key) },
      spec: { ...spec, networking: { ...spec.networking, nodes } },
      status: { ...status, networking: undefined },
    });
  }

  /**
   * Ends all faults, takes away what was made, and puts back what was kept, status and generation too: no rollout of
   * one test runs on in the next one.
   */
  async putBack(): Promise<void> {
    await this.#control.clearFaults();
    for (const key of this.#made) {
      if (await this.find(key)) {
        await this.#control.deleteObject('shoots', nameOf(key));
      }
    }
    for (const was of this.#kept) {
      const { namespace, name, resourceVersion } = was.metadata;
      const is = await this.#control.getShoot({ namespace, name });
      await this.#control.patchObject(
        'shoots',
        { namespace, name },
        mergePatch(
          { ...is, metadata: { ...is.metadata, resourceVersion } },
          was,
        ),
      );
    }
    this.#control.close();
  }

  shoot(key: ShootKey): Promise<ShootObject> {
    return this.#control.getShoot(nameOf(key));
  }

  find(key: ShootKey): Promise<ShootObject | undefined> {
    return this.#control.findShoot(nameOf(key));
  }

  /** The entries of a shoot, each as `namespace/name/seed`. */
  async entries(key: ShootKey): Promise<readonly string[]> {
    const { spec } = await this.shoot(key);
    const extension = spec.extensions?.find(
      ({ type }) => type === 'osc-peering-service',
    );
    return (extension?.providerConfig?.shootPeerings ?? []).map(
      ({ namespace, name, seed }) => `${namespace}/${name}/${seed}`,
    );
  }

  /** Refuses patches of a shoot, as a webhook of the Garden's operator would, after `skip` that go through. */
  async refusePatches(
    key: ShootKey,
    message: string,
    { skip = 0, count }: { skip?: number; count?: number } = {},
  ): Promise<void> {
    const { namespace, name } = nameOf(key);
    await this.#control.addFault({
      scope: {
        path: `/apis/core.gardener.cloud/v1beta1/namespaces/${namespace}/shoots/${name}`,
        verbs: ['patch'],
      },
      effect: { kind: 'webhookDenies', message },
      skip,
      count,
    });
  }

  clearFaults() {
    return this.#control.clearFaults();
  }
}

/** A test that leaves the landscape as it found it. */
export const test = base.extend<{
  /** The shoots that the tests of a file write. As they were before a test, they are after it. */
  writes: readonly ShootKey[];
  garden: DemoGarden;
}>({
  writes: [[], { option: true }],
  garden: [
    async ({ writes }, use) => {
      const garden = new DemoGarden(process.env.PORTAL_KUBECONFIG ?? '');
      await garden.keep(writes);
      await use(garden);
      await garden.putBack();
    },
    { auto: true },
  ],
});

/** Opens a cluster's Peering tab and waits until it can be worked with. */
export async function openTab(page: Page, key: ShootKey): Promise<void> {
  const { namespace, name } = nameOf(key);
  await page.goto(peeringTab(`osc.${namespace}.${name}`));
  // What the user may do is known then, too.
  await expect(
    page.getByRole('button', { name: 'Configure Peering' }),
  ).toBeEnabled();
}

/** Opens the dialog in which peerings are added and removed. */
export async function configurePeering(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Configure Peering' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('heading', { name: 'Configure Peering' }),
  ).toBeFocused();
  return dialog;
}

/** The row of a peering to add. From 1. */
export function rowToAdd(dialog: Locator, number: number): Locator {
  return dialog.getByRole('group', {
    name: `Peering to add, number ${number}`,
  });
}

/** Adds a row and chooses its target by keyboard, as the first that the list offers for a text. */
export async function addTarget(
  dialog: Locator,
  text: string,
  option: RegExp,
): Promise<void> {
  const page = dialog.page();
  await dialog.getByRole('button', { name: 'Add Peering' }).click();
  await page.keyboard.type(text);
  await expect(dialog.getByRole('option', { name: option })).toHaveAttribute(
    'data-focus',
    'true',
  );
  await page.keyboard.press('Enter');
}

/** Goes on to the review, and waits for the plan. */
export async function review(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Review' }).click();
  await expect(applyButton(dialog)).toBeVisible();
}

export function applyButton(dialog: Locator): Locator {
  return dialog.getByRole('button', { name: /^Apply \d/ });
}

/** A line of the journal of a change, by its number and what it is about. */
export function stepOf(dialog: Locator, title: string): Locator {
  return dialog.getByRole('listitem').filter({ hasText: title });
}

/** Opens the menu of a row. */
export async function rowMenu(page: Page, target: string): Promise<Locator> {
  const name = `Actions for ${target}`;
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('menu', { name, exact: true });
}

/** The lines of the tab's history with a text. */
export function historyLine(page: Page, text: string): Locator {
  return page
    .getByRole('list', { name: 'Changes, newest first' })
    .getByRole('listitem')
    .filter({ hasText: text });
}
