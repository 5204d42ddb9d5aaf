import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readOnlyRights, rightsWith } from '../../__testUtils__/rightsFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderTab } from '../../__testUtils__/renderTab';
import { shopView } from '../../__testUtils__/shopView';

const READ_ONLY =
  'You may see this shoot but not change it: you need patch shoots in project prod.';

function configureButton() {
  return screen.findByRole('button', { name: 'Configure Peering' });
}

const CHECKING = 'What you may do here is being checked.';

/** Why the button can't be used, once that is known. A click on it opens nothing. */
async function reason() {
  const button = await configureButton();
  await waitFor(() => {
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).not.toHaveAccessibleDescription(CHECKING);
  });
  // Becomes a tooltip under the mouse.
  const title = button.getAttribute('title');
  await userEvent.click(button);
  expect(screen.queryByRole('dialog')).toBeNull();
  return title;
}

describe('Configure Peering', () => {
  it('opens the dialog for who may change the shoot', async () => {
    await renderTab();
    const button = await configureButton();
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(screen.queryByText(READ_ONLY)).toBeNull();
    await userEvent.click(button);
    expect(
      await screen.findByRole('dialog', { name: 'Configure Peering' }),
    ).toBeInTheDocument();
  });

  it('says why not to who may only look, and what to hand over', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(document.getSelection()));
      return true;
    };
    await renderTab({ api: apiWith({ rights: readOnlyRights }) });
    expect(await reason()).toBe(READ_ONLY);
    // In the page, and not only under the mouse, where it may stand by now.
    expect(
      screen.getByText(READ_ONLY, { ignore: '[role="tooltip"] *' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Copy YAML to hand over' }),
    );
    expect(copied[0]).toContain('type: osc-peering-service');
  });

  it('has words of its own where the server has none', async () => {
    const rights = rightsWith({ change: false, reason: null });
    await renderTab({ api: apiWith({ rights }) });
    expect(await reason()).toBe('You may see this shoot but not change it.');
  });

  it('says that the shoot has no workers', async () => {
    const { shoot } = shopView();
    const view = shopView({ shoot: { ...shoot, workerless: true } });
    await renderTab({ api: apiWith({ view }) });
    expect(await reason()).toBe(
      'This shoot has no workers, so it has no nodes to peer.',
    );
  });

  it('does not write over what can’t be read', async () => {
    const { shoot } = shopView();
    const view = shopView({
      peerings: [],
      shoot: { ...shoot, configState: 'malformed' },
    });
    await renderTab({ api: apiWith({ view }) });
    expect(await reason()).toBe(
      'The peering configuration can’t be read, and nothing is written over what can’t be read.',
    );
  });

  it('waits for the rights, and says when they can’t be had', async () => {
    const api = apiWith({ rights: new Promise(() => {}) });
    const { unmount } = await renderTab({ api });
    expect(await configureButton()).toHaveAccessibleDescription(CHECKING);
    unmount();
    const rights = await responseError(503, 'Error', 'Garden osc is silent');
    await renderTab({ api: apiWith({ rights }) });
    expect(await reason()).toBe(
      'What you may do here can’t be checked: Garden osc is silent.',
    );
  });
});

describe('a shoot without peerings', () => {
  const empty = () =>
    shopView({
      peerings: [],
      shoot: { ...shopView().shoot, configState: 'absent' },
    });

  it('offers to add the first one', async () => {
    await renderTab({ api: apiWith({ view: empty() }) });
    const button = await screen.findByRole('button', {
      name: 'Add the first peering',
    });
    expect(screen.queryByText(/kubectl edit shoot/)).toBeNull();
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    expect(
      await screen.findByRole('combobox', { name: 'Target shoot 1' }),
    ).toHaveFocus();
  });

  it('is left to its YAML by who may only look', async () => {
    await renderTab({
      api: apiWith({ view: empty(), rights: readOnlyRights }),
    });
    expect(
      await screen.findByText('kubectl edit shoot shop -n garden-prod'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Add the first peering' }),
    ).toBeNull();
  });
});
