import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderChangeDialog } from '../../__testUtils__/renderChangeDialog';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import { shopView } from '../../__testUtils__/shopView';

const configure = { kind: 'configure', view: shopView() } as const;

/** Opens the dialog and looks for targets. */
async function lookFor(text: string) {
  const rendered = await renderChangeDialog(configure);
  await userEvent.click(screen.getByRole('button', { name: 'Add Peering' }));
  await userEvent.keyboard(text);
  await waitFor(() => expect(rendered.api.asked.targets.at(-1)).toBe(text));
  await screen.findAllByRole('option');
  return { ...rendered, field: screen.getByRole('combobox') };
}

/** The option on which the arrows stand, as it is read out. */
function active(field: HTMLElement) {
  const id = field.getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.getAttribute('aria-label');
}

describe('the type-ahead by keyboard', () => {
  it('goes through all targets, also those that can’t be chosen, and reads their reason', async () => {
    const { field } = await lookFor('re');
    expect(active(field)).toMatch(/^prod \/ returns/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(active(field)).toBe(
      'dev / cde-store, none, eu-de-2, Workerless: no nodes to peer',
    );
    await userEvent.keyboard('{ArrowDown}');
    expect(active(field)).toBe(
      'ops / registry, 10.5.2.64/27, eu-de-2, Being deleted',
    );
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active(field)).toMatch(/^data \/ stream/);
  });

  it('chooses with Enter', async () => {
    const { field, api } = await lookFor('re');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(field).toHaveValue('reports');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(field).toHaveFocus();
    expect(api.asked.checks).toEqual([
      { namespace: 'garden-data', name: 'reports' },
    ]);
  });

  it('does not choose what can’t be chosen', async () => {
    const { field, api } = await lookFor('cde');
    await userEvent.keyboard('{Enter}');
    expect(field).toHaveValue('cde');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(api.asked.checks).toEqual([]);
  });

  it('closes with Esc and leaves the dialog open', async () => {
    const { field, onClose } = await lookFor('re');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveValue('re');
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('Esc in the dialog', () => {
  it('closes it when nothing is chosen', async () => {
    const { onClose } = await renderChangeDialog(configure);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks when something is chosen, and keeps it unless that is wanted', async () => {
    const { onClose } = await renderChangeDialog(configure);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.keyboard('{Escape}');
    const asking = screen.getByRole('alertdialog', {
      name: 'Discard this change?',
    });
    expect(asking).toHaveAccessibleDescription(
      'Nothing is written yet. What you chose would be lost: 1 to remove.',
    );
    const keep = within(asking).getByRole('button', { name: 'Keep editing' });
    expect(keep).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Undo removing playground' }),
    ).toHaveFocus();
    expect(onClose).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks in the review of what was chosen, too', async () => {
    const { onClose } = await renderChangeDialog(configure);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await screen.findByRole('button', { name: /^Apply/ });
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('alertdialog')).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('Esc while a plan is being sent', () => {
  it('closes the dialog: what is sent is not lost', async () => {
    const { api, onClose } = await renderChangeDialog(configure);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    api.applied = new Promise(() => {});
    await userEvent.click(
      await screen.findByRole('button', { name: /^Apply/ }),
    );
    await screen.findByRole('button', { name: 'Applying' });
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('the focus', () => {
  it('stays in the dialog through all stages, on the title of each', async () => {
    const { dialog } = await renderChangeDialog(configure);
    const title = (name: string) =>
      within(dialog).getByRole('heading', { level: 2, name });
    expect(title('Configure Peering')).toHaveFocus();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await screen.findByRole('button', { name: /^Apply/ });
    expect(title('Review changes')).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(title('Configure Peering')).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Apply/ }),
    );
    await waitFor(() => expect(title('Applying')).toHaveFocus());
  });

  it('stays on the button under a click that leaves a field', async () => {
    await renderChangeDialog(configure);
    const add = screen.getByRole('button', { name: 'Add Peering' });
    await userEvent.click(add);
    await userEvent.keyboard('Garden/x/y');
    const user = userEvent.setup();
    await user.pointer({ keys: '[MouseLeft>]', target: add });
    expect(screen.queryByText(/The namespace must be/)).toBeNull();
    await user.pointer({ keys: '[/MouseLeft]', target: add });
    expect(
      await screen.findByText(/The namespace must be/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('combobox')).toHaveLength(2);
  });

  it('goes back to the button that opened the dialog', async () => {
    await renderTab();
    await findTable();
    const opener = await screen.findByRole('button', {
      name: 'Configure Peering',
    });
    await waitFor(() => expect(opener).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(opener);
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });
});
