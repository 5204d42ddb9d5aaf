import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { rightsWith } from '../../__testUtils__/rightsFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { findTable, renderTab } from '../../__testUtils__/renderTab';
import { shop } from '../../__testUtils__/shopView';

async function openDialog(target: string, api = new FakeGardenerApi()) {
  const user = userEvent.setup();
  const rendered = await renderTab({ api });
  await findTable();
  // The rights are there.
  await waitFor(() => expect(api.asked.rights).toBeGreaterThan(0));
  await user.click(
    screen.getByRole('button', { name: `Actions for ${target}` }),
  );
  await user.click(
    await screen.findByRole('menuitem', { name: 'Remove peering…' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: `Remove peering with ${target}?`,
  });
  return { ...rendered, user, dialog: within(dialog) };
}

const CHECKBOX = { name: 'Remove reverse peering on target shoot' };

describe('the dialog that removes a peering', () => {
  it('removes the reverse entry too, unless told otherwise', async () => {
    const { api, user, dialog } = await openDialog('monitoring');
    expect(
      dialog.getByText(
        (_, element) =>
          element?.matches('p') === true &&
          element.textContent ===
            'prod / shop will no longer list ops / monitoring. Nodes of the two clusters stop reaching each other once both shoots have reconciled.',
      ),
    ).toBeInTheDocument();
    const checkbox = dialog.getByRole('checkbox', CHECKBOX);
    expect(checkbox).toBeChecked();
    expect(checkbox).toHaveAccessibleDescription(
      'monitoring lists shop, and you may change it. Both entries go in one change.',
    );
    expect(
      dialog.getByText(/the peering shows as Incomplete on monitoring/),
    ).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Review removal' }));
    expect(
      await screen.findByRole('dialog', {
        name: 'Remove the peering with monitoring',
      }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.asked.plans).toEqual([
        {
          kind: 'peerings',
          shoot: shop,
          pairs: [
            {
              target: { namespace: 'garden-ops', name: 'monitoring' },
              here: 'remove',
              there: 'remove',
            },
          ],
          source: 'portal',
        },
      ]),
    );
    expect(api.asked.applied).toEqual([]);
  });

  it('comes back from the review as it was left', async () => {
    const { api, user, dialog } = await openDialog('monitoring');
    await user.click(dialog.getByRole('checkbox', CHECKBOX));
    await user.click(dialog.getByRole('button', { name: 'Review removal' }));
    await user.click(await screen.findByRole('button', { name: 'Back' }));
    const again = within(
      await screen.findByRole('dialog', {
        name: 'Remove peering with monitoring?',
      }),
    );
    expect(again.getByRole('checkbox', CHECKBOX)).not.toBeChecked();
    await user.click(again.getByRole('button', { name: 'Review removal' }));
    await waitFor(() => expect(api.asked.plans).toHaveLength(2));
    expect(api.asked.plans[1]).toMatchObject({
      pairs: [{ here: 'remove', there: 'keep' }],
    });
  });

  it('hands over what it can’t remove, because the target can’t be seen', async () => {
    const { api, user, dialog } = await openDialog('clearing');
    const checkbox = dialog.getByRole('checkbox', CHECKBOX);
    expect(checkbox).not.toBeChecked();
    expect(checkbox).toBeDisabled();
    expect(checkbox).toHaveAccessibleDescription(
      'You can’t see clearing, so its entry can’t be checked or removed here.',
    );
    // What nobody knows is not said.
    expect(dialog.queryByText(/stop reaching each other/)).toBeNull();
    expect(
      dialog.getByRole('button', { name: 'Copy message with YAML' }),
    ).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Review removal' }));
    await waitFor(() =>
      expect(api.asked.plans).toMatchObject([
        { pairs: [{ here: 'remove', there: 'keep' }] },
      ]),
    );
  });

  it('says which right is missing for the reverse entry', async () => {
    const { dialog } = await openDialog(
      'monitoring',
      apiWith({ rights: rightsWith({ changeableNamespaces: [] }) }),
    );
    expect(dialog.getByRole('checkbox', CHECKBOX)).toHaveAccessibleDescription(
      'monitoring lists shop. You need patch shoots in project ops.',
    );
    expect(dialog.getByText(/^Ask the owner of/)).toHaveTextContent(
      'Ask the owner of ops to remove the entry for shop.',
    );
  });

  it('has nothing to remove where the target does not list the shoot', async () => {
    const { dialog } = await openDialog('shop-dev');
    const checkbox = dialog.getByRole('checkbox', CHECKBOX);
    expect(checkbox).toBeDisabled();
    expect(checkbox).toHaveAccessibleDescription(
      'shop-dev does not list shop.',
    );
    expect(dialog.queryByText(/Ask the owner/)).toBeNull();
  });

  it('finds nothing for axe, in either variant', async () => {
    for (const target of ['monitoring', 'clearing']) {
      const { baseElement, unmount } = await openDialog(target);
      const { violations } = await axe.run(baseElement, {
        rules: {
          'color-contrast': { enabled: false },
          region: { enabled: false },
        },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
      unmount();
    }
  });
});
