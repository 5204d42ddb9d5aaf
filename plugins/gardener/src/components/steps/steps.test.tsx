import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { readOnlyRights, rightsWith } from '../../__testUtils__/rightsFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import {
  findingOn,
  peeringWith,
  shop,
  shopPeerings,
  shopView,
} from '../../__testUtils__/shopView';

const readOnlyReason = readOnlyRights.reason ?? '';

/** Also while a dialog or a menu stands before it. */
function rowOf(name: string) {
  return screen.getByRole('row', {
    name: new RegExp(`^Peering with ${name},`),
    hidden: true,
  });
}

function stepsIn(name: string) {
  return within(rowOf(name))
    .getAllByRole('button', { hidden: true })
    .map(button => button.textContent)
    .filter(text => text !== '');
}

async function menuOf(name: string) {
  await userEvent.click(
    screen.getByRole('button', { name: `Actions for ${name}` }),
  );
  return screen.findByRole('menu', { name: `Actions for ${name}` });
}

function at(name: string) {
  const peering = shopPeerings.find(({ id }) => id.endsWith(`/${name}`));
  return `/?open=${encodeURIComponent(peering?.id ?? '')}`;
}

/** Waits for the rights, and with them for the steps. */
async function renderSteps(options: Parameters<typeof renderTab>[0] = {}) {
  const rendered = await renderTab(options);
  await findTable();
  await screen.findByRole('button', { name: 'Accept: ci' });
  return rendered;
}

describe('the next step of a row', () => {
  it('stands in the row, one at most', async () => {
    await renderSteps();
    expect(stepsIn('playground')).toEqual([]);
    expect(stepsIn('legacy-shop')).toEqual(['Remove entry']);
    expect(stepsIn('shop-dev')).toEqual(['Add reverse']);
    expect(stepsIn('lake')).toEqual(['Correct seed']);
    expect(stepsIn('ci')).toEqual(['Accept']);
    expect(stepsIn('clearing')).toEqual([]);
    expect(stepsIn('orders')).toEqual(['Reconcile now']);
    expect(stepsIn('monitoring')).toEqual([]);
  });

  it('is reviewed before anything is written', async () => {
    const { api } = await renderSteps();
    await userEvent.click(screen.getByRole('button', { name: 'Accept: ci' }));
    expect(
      await screen.findByRole('dialog', { name: 'Accept the peering with ci' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.asked.plans).toEqual([
        {
          kind: 'peerings',
          shoot: shop,
          pairs: [
            {
              target: { namespace: 'garden-ops', name: 'ci' },
              here: 'add',
              there: 'keep',
            },
          ],
          source: 'portal',
        },
      ]),
    );
    expect(api.asked.applied).toEqual([]);
    // The row was not opened by the click.
    expect(rowOf('ci')).toHaveAttribute('aria-expanded', 'false');
  });

  it('names the right shoot of an operation', async () => {
    const { api } = await renderSteps();
    await userEvent.click(
      screen.getByRole('button', { name: 'Reconcile now: orders' }),
    );
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        {
          kind: 'operation',
          operation: 'reconcile',
          shoot: { namespace: 'garden-prod', name: 'orders' },
        },
      ]),
    );
  });

  it('is not offered to who may not take it', async () => {
    await renderTab({ api: apiWith({ rights: readOnlyRights }) });
    await findTable();
    const menu = await menuOf('ci');
    await within(menu).findByText('You need patch shoots in project ops.');
    expect(stepsIn('ci')).toEqual([]);
    expect(stepsIn('shop-dev')).toEqual([]);
  });
});

describe('the menu of a row', () => {
  it('has every step that makes sense, with the shoot that is written', async () => {
    await renderSteps();
    const menu = await menuOf('shop-dev');
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(item => item.textContent),
    ).toEqual(['Add reverse on shop-dev', 'Remove peering…']);
  });

  it('shows what can’t be done, with the reason, and does nothing on a click', async () => {
    const rights = rightsWith({ changeableNamespaces: ['garden-prod'] });
    const { api } = await renderSteps({ api: apiWith({ rights }) });
    const item = within(await menuOf('shop-dev')).getByRole('menuitem', {
      name: /Add reverse/,
    });
    expect(item).toHaveTextContent(
      'Add reverse on shop-devYou need patch shoots in project dev.',
    );
    expect(item).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(item);
    expect(screen.getByRole('menu')).toBeInTheDocument();
    expect(api.asked.plans).toEqual([]);
  });

  it('says so while rights are not known', async () => {
    await renderTab({ api: apiWith({ rights: new Promise(() => {}) }) });
    await findTable();
    expect(
      within(await menuOf('ci')).getAllByText('Your rights are not known yet.'),
    ).toHaveLength(2);
  });

  it('does not open the row, and gives the focus back', async () => {
    await renderSteps();
    await menuOf('monitoring');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(rowOf('monitoring')).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.getByRole('button', { name: 'Actions for monitoring' }),
    ).toHaveFocus();
  });

  it('opens the dialog of a step, which gives the focus back to the menu button', async () => {
    await renderSteps();
    await userEvent.click(
      within(await menuOf('monitoring')).getByRole('menuitem', {
        name: 'Remove peering…',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Remove peering with monitoring?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      screen.getByRole('button', { name: 'Actions for monitoring' }),
    ).toHaveFocus();
  });

  it('finds nothing for axe', async () => {
    const { baseElement } = await renderSteps();
    await menuOf('shop-dev');
    const { violations } = await axe.run(baseElement, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('by keyboard', () => {
  async function enterTable() {
    await renderSteps();
    await userEvent.click(
      screen.getByRole('combobox', { name: 'Filter peerings by finding' }),
    );
    await userEvent.tab();
  }

  it('the table stays one tab stop', async () => {
    await enterTable();
    const table = screen.getByRole('treegrid');
    const stops = within(table)
      .getAllByRole('button')
      .concat(within(table).getAllByRole('row'))
      .filter(element => element.tabIndex === 0);
    // The head of the table is a row that takes no focus.
    expect(
      stops.filter(element => element.hasAttribute('data-grid-row')),
    ).toHaveLength(1);
    await userEvent.tab();
    expect(table).not.toContainElement(document.activeElement as HTMLElement);
  });

  it('arrows lead along the link, the step and the menu of a row', async () => {
    await enterTable();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('link', { name: 'shop-dev' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(
      screen.getByRole('button', { name: 'Add reverse: shop-dev' }),
    ).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(
      screen.getByRole('button', { name: 'Actions for shop-dev' }),
    ).toHaveFocus();
  });

  it('a row without link and step has its menu next', async () => {
    await enterTable();
    await userEvent.keyboard('{End}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowRight}');
    expect(
      screen.getByRole('button', { name: 'Actions for clearing' }),
    ).toHaveFocus();
  });

  it('Shift F10 opens the menu of the row, and a step is chosen by Enter', async () => {
    await enterTable();
    await userEvent.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}');
    expect(
      await screen.findByRole('menu', { name: 'Actions for legacy-shop' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('menuitem', { name: 'Remove entry' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('dialog', {
        name: 'Remove the entry for legacy-shop',
      }),
    ).toBeInTheDocument();
  });

  it('Enter on the step takes it', async () => {
    await enterTable();
    await userEvent.keyboard(
      '{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{Enter}',
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Add the reverse entry on shop-dev',
      }),
    ).toBeInTheDocument();
  });
});

describe('the detail of a row', () => {
  it('has the button that mends each finding', async () => {
    await renderSteps({ at: at('playground') });
    const detail = within(
      screen.getByRole('group', { name: /^Details of the peering/ }),
    );
    await userEvent.click(
      detail.getByRole('button', { name: 'Remove peering' }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Remove peering with playground?',
      }),
    ).toBeInTheDocument();
  });

  it('says why the button can’t be used', async () => {
    await renderTab({
      at: at('lake'),
      api: apiWith({ rights: readOnlyRights }),
    });
    await findTable();
    const button = within(
      await screen.findByRole('group', { name: /^Details of the peering/ }),
    ).getByRole('button', { name: 'Correct seed' });
    await waitFor(() =>
      expect(button).toHaveAttribute('aria-disabled', 'true'),
    );
    await userEvent.hover(button);
    expect(
      await screen.findByRole('tooltip', {
        name: readOnlyReason,
      }),
    ).toBeInTheDocument();
  });
});

describe('a shoot that lists itself', () => {
  it('is mended from its note', async () => {
    const finding = findingOn('prod', 'shop', {
      code: 'SELF_PEERING',
      severity: 'error',
      subject: { kind: 'shoot', shoot: shop },
    });
    const { api } = await renderSteps({
      api: apiWith({ view: shopView({ findings: [finding] }) }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove entry' }));
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        {
          pairs: [
            {
              target: { namespace: 'garden-prod', name: 'shop' },
              here: 'remove',
              there: 'keep',
            },
          ],
        },
      ]),
    );
  });
});

describe('the menu of the shoot', () => {
  async function shootMenu() {
    await userEvent.click(
      screen.getByRole('button', { name: 'Actions for shop' }),
    );
    return screen.findByRole('menu', { name: 'Actions for shop' });
  }

  it('reconciles, and says why there is nothing to retry', async () => {
    const { api } = await renderSteps();
    const menu = await shootMenu();
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(item => item.textContent),
    ).toEqual([
      'Reconcile now',
      'RetryNo failed operation of shop is known.',
      'Kubeconfig…',
      'Delete cluster…',
    ]);
    await userEvent.click(
      within(menu).getByRole('menuitem', { name: 'Reconcile now' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Reconcile shop now' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        { kind: 'operation', shoot: shop, operation: 'reconcile' },
      ]),
    );
  });

  it('retries after a failure', async () => {
    const failed = peeringWith('ops', 'ci', {
      status: 'incomplete',
      missing: 'here',
      entry: null,
      rollout: {
        here: { state: 'failed', errors: 1 },
        target: { state: 'applied' },
      },
    });
    await renderSteps({
      api: apiWith({ view: shopView({ peerings: [failed] }) }),
    });
    const menu = await shootMenu();
    await userEvent.click(
      within(menu).getByRole('menuitem', { name: 'Retry' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Retry shop' }),
    ).toBeInTheDocument();
  });

  it('does nothing for who may only read', async () => {
    await renderTab({ api: apiWith({ rights: readOnlyRights }) });
    await findTable();
    const menu = await shootMenu();
    expect(await within(menu).findAllByText(readOnlyReason)).toHaveLength(3);
  });
});
