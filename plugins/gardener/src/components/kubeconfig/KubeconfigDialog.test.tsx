import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ShootRights } from 'backstage-plugin-gardener-common';
import { rightsLacking } from '../../__testUtils__/rightsFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import {
  responseError,
  signInError,
  tooManyRequests,
} from '../../__testUtils__/serverErrors';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import { gardenerQueryClient } from '../../queries/gardenerQueryClient';

const SECRET = 'c2VjcmV0LW9mLXRoaXMta3ViZWNvbmZpZw';
const KUBECONFIG = `apiVersion: v1\nkind: Config\nusers:\n- name: u\n  user:\n    client-key-data: ${SECRET}\n`;

/** The item of the menu of the cluster. */
async function findItem() {
  await findTable();
  await userEvent.click(
    screen.getByRole('button', { name: 'Actions for shop' }),
  );
  return screen.findByRole('menuitem', { name: /^Kubeconfig/ });
}

async function openDialog(api = new FakeGardenerApi()) {
  api.kubeconfig = {
    kubeconfig: KUBECONFIG,
    expiresAt: '2026-11-27T13:00:00Z',
  };
  const rendered = await renderTab({ api });
  await userEvent.click(await findItem());
  const dialog = await screen.findByRole('dialog', {
    name: 'Kubeconfig for shop',
  });
  return { ...rendered, dialog: within(dialog) };
}

type Dialog = Awaited<ReturnType<typeof openDialog>>['dialog'];

const lacking = (lacks: Partial<ShootRights['kubeconfigLacks']>) =>
  apiWith({ rights: rightsLacking(lacks) });

async function create(dialog: Dialog) {
  await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
}

function isReady(dialog: Dialog, role: 'viewer' | 'admin') {
  return dialog.findByText(`The ${role} kubeconfig is ready.`, {
    selector: 'b',
  });
}

async function violations(baseElement: Element) {
  const result = await axe.run(baseElement, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  });
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
}

describe('the menu of a cluster', () => {
  it('says why no credential can be had', async () => {
    await renderTab({
      api: lacking({
        viewer: ['portalPermission'],
        admin: ['gardenRight', 'portalPermission'],
      }),
    });
    const item = await findItem();
    await waitFor(() =>
      expect(item).toHaveTextContent(
        'Viewer: You need the permission gardener.kubeconfig.viewer of the portal. Admin: You need create shoots/adminkubeconfig in project prod, and the permission gardener.kubeconfig.admin of the portal.',
      ),
    );
    expect(item).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('a credential', () => {
  it('is that of a viewer for an hour, unless another one is chosen', async () => {
    const { api, dialog } = await openDialog();
    expect(dialog.getByRole('radio', { name: 'Viewer' })).toBeChecked();
    expect(dialog.getByRole('radio', { name: '1 h' })).toBeChecked();
    expect(
      dialog.getByRole('radio', { name: 'Viewer' }),
    ).toHaveAccessibleDescription(
      /Reads everything in the cluster but Secrets/,
    );
    await create(dialog);
    await isReady(dialog, 'viewer');
    expect(api.asked.kubeconfigs).toEqual([
      { role: 'viewer', expirationSeconds: 3600 },
    ]);
  });

  it('is as chosen', async () => {
    const { api, dialog } = await openDialog();
    await userEvent.click(dialog.getByRole('radio', { name: 'Admin' }));
    await userEvent.click(dialog.getByRole('radio', { name: '24 h' }));
    await create(dialog);
    await isReady(dialog, 'admin');
    expect(api.asked.kubeconfigs).toEqual([
      { role: 'admin', expirationSeconds: 86_400 },
    ]);
  });

  it('can be chosen by keyboard', async () => {
    const { api, dialog } = await openDialog();
    expect(
      dialog.getByRole('heading', { name: 'Kubeconfig for shop' }),
    ).toHaveFocus();
    await userEvent.tab();
    expect(dialog.getByRole('radio', { name: 'Viewer' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    await userEvent.tab();
    await userEvent.tab();
    expect(dialog.getByRole('button', { name: 'Create' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(api.asked.kubeconfigs).toEqual([
        { role: 'admin', expirationSeconds: 600 },
      ]),
    );
  });

  it.each([
    [
      'gardenRight',
      /You need create shoots\/adminkubeconfig in project prod\.$/,
    ],
    [
      'portalPermission',
      /You need the permission gardener\.kubeconfig\.admin of the portal\.$/,
    ],
  ] as const)(
    'of a role that this user can’t have is not offered, with the reason: %s',
    async (lack, reason) => {
      const { dialog } = await openDialog(lacking({ admin: [lack] }));
      const admin = dialog.getByRole('radio', { name: 'Admin' });
      expect(admin).toBeDisabled();
      expect(admin).toHaveAccessibleDescription(reason);
    },
  );

  it('is that of an admin where that is all that can be had', async () => {
    const { api, dialog } = await openDialog(
      lacking({ viewer: ['gardenRight'] }),
    );
    expect(dialog.getByRole('radio', { name: 'Viewer' })).toBeDisabled();
    await create(dialog);
    await isReady(dialog, 'admin');
    expect(api.asked.kubeconfigs).toMatchObject([{ role: 'admin' }]);
  });
});

describe('what was created', () => {
  it('says until when it is valid and that it is a secret, and does not show it', async () => {
    const { dialog, baseElement } = await openDialog();
    await create(dialog);
    expect(await dialog.findByText(/^Valid until .*27/)).toBeInTheDocument();
    expect(dialog.getByText(/It is a secret/)).toHaveTextContent(
      /its creation is recorded/,
    );
    expect(baseElement).not.toHaveTextContent(SECRET);
    await waitFor(() =>
      expect(
        dialog
          .getAllByTestId('live-region')
          .map(({ textContent }) => textContent),
      ).toEqual(['The viewer kubeconfig is ready.']),
    );
  });

  it('is copied', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(document.getSelection()));
      return true;
    };
    const { dialog } = await openDialog();
    await create(dialog);
    await userEvent.click(await dialog.findByRole('button', { name: 'Copy' }));
    expect(copied[0].trim()).toBe(KUBECONFIG.trim());
    expect(await dialog.findByText('Copied')).toBeInTheDocument();
  });

  it('is saved under the name of the cluster', async () => {
    const saved: Array<{ name: string; blob: Blob }> = [];
    let last: Blob | undefined;
    URL.createObjectURL = object => {
      if (object instanceof Blob) last = object;
      return 'blob:1';
    };
    URL.revokeObjectURL = () => {};
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function save(this: HTMLAnchorElement) {
        if (last) saved.push({ name: this.download, blob: last });
      });
    const { dialog } = await openDialog();
    await create(dialog);
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Download' }),
    );
    expect(saved.map(({ name }) => name)).toEqual(['shop.kubeconfig']);
    expect(saved[0].blob.size).toBe(KUBECONFIG.length);
    click.mockRestore();
  });

  it('is in the dialog and nowhere else, and gone with it', async () => {
    const { api, auth, dialog } = await openDialog();
    await create(dialog);
    await isReady(dialog, 'viewer');
    const client = gardenerQueryClient(api, auth, 'user:default/mara');
    const elsewhere = () => [
      JSON.stringify(
        client
          .getQueryCache()
          .getAll()
          .map(({ queryKey, state }) => [queryKey, state]),
      ),
      JSON.stringify(
        client
          .getMutationCache()
          .getAll()
          .map(({ state }) => state),
      ),
      window.location.href,
      screen.getByTestId('address').textContent,
      document.cookie,
      JSON.stringify(window.localStorage),
      JSON.stringify(window.sessionStorage),
      document.body.innerHTML,
    ];
    expect(elsewhere().filter(text => text?.includes(SECRET))).toEqual([]);
    expect(client.getQueryCache().getAll()).not.toHaveLength(0);

    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      screen.getByRole('button', { name: 'Actions for shop' }),
    ).toHaveFocus();
    // Another dialog begins anew.
    await userEvent.click(await findItem());
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
    expect(elsewhere().filter(text => text?.includes(SECRET))).toEqual([]);
  });

  it('stays to be copied when the sign-in is over meanwhile', async () => {
    const { api, auth, dialog } = await openDialog();
    await create(dialog);
    await isReady(dialog, 'viewer');
    api.view = await signInError('expired');
    auth.signedIn();
    await screen.findByText('Your sign-in to osc has expired');
    expect(dialog.getByRole('button', { name: 'Copy' })).toBeInTheDocument();
  });
});

describe('what can’t be created', () => {
  it('is told in the words of the Garden', async () => {
    const api = new FakeGardenerApi();
    const { dialog } = await openDialog(api);
    api.kubeconfig = await responseError(
      400,
      'InputError',
      'Garden osc does not accept what was sent; caused by Garden: the cluster has no CA yet',
    );
    await create(dialog);
    expect(
      await dialog.findByText(/the cluster has no CA yet/),
    ).toHaveTextContent('The kubeconfig can’t be created.');
    expect(dialog.getByRole('button', { name: 'Create' })).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  it('offers the sign-in that it takes, and leaves the choice as it is', async () => {
    const api = new FakeGardenerApi();
    const { auth, dialog } = await openDialog(api);
    const made = api.kubeconfig;
    api.kubeconfig = await signInError('expired');
    await userEvent.click(dialog.getByRole('radio', { name: 'Admin' }));
    await create(dialog);
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Sign in again' }),
    );
    expect(auth.signIns).toHaveLength(1);
    await waitFor(() =>
      expect(
        dialog.queryByRole('button', { name: 'Sign in again' }),
      ).toBeNull(),
    );
    api.kubeconfig = made;
    await create(dialog);
    await isReady(dialog, 'admin');
  });

  it('waits for who asks too much', async () => {
    const api = new FakeGardenerApi();
    const { dialog } = await openDialog(api);
    api.kubeconfig = await tooManyRequests(900);
    await create(dialog);
    expect(
      await dialog.findByText(/Possible again in (900|8\d\d) s/),
    ).toBeInTheDocument();
  });

  it('is not created twice by two clicks', async () => {
    const api = new FakeGardenerApi();
    const { dialog } = await openDialog(api);
    api.kubeconfig = new Promise(() => {});
    await create(dialog);
    await userEvent.click(dialog.getByRole('button', { name: 'Creating' }));
    expect(api.asked.kubeconfigs).toHaveLength(1);
  });

  it('comes to nothing when the dialog is closed before', async () => {
    const api = new FakeGardenerApi();
    const { dialog } = await openDialog(api);
    let answer = (_made: typeof made) => {};
    const made = { kubeconfig: KUBECONFIG, expiresAt: '2026-11-27T13:00:00Z' };
    api.kubeconfig = new Promise(resolve => {
      answer = resolve;
    });
    await create(dialog);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    answer(made);
    await userEvent.click(await findItem());
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});

describe('axe finds nothing', () => {
  it('while it is chosen, and where it can’t be', async () => {
    const { baseElement } = await openDialog(
      lacking({ admin: ['gardenRight'] }),
    );
    expect(await violations(baseElement)).toEqual([]);
  });

  it('once it is there', async () => {
    const { baseElement, dialog } = await openDialog();
    await create(dialog);
    await isReady(dialog, 'viewer');
    expect(await violations(baseElement)).toEqual([]);
  });

  it('while a sign-in is wanted for it', async () => {
    const api = new FakeGardenerApi();
    const { baseElement, dialog } = await openDialog(api);
    api.kubeconfig = await signInError('expired');
    await create(dialog);
    await dialog.findByRole('button', { name: 'Sign in again' });
    // Of the button that was clicked: it fades away without its text.
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    expect(await violations(baseElement)).toEqual([]);
  });
});
