import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../__testUtils__/renderTab';

function focusedName() {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent;
}

async function enterTable() {
  await renderTab();
  await screen.findByRole('treegrid');
  await userEvent.click(
    screen.getByRole('combobox', { name: 'Filter peerings by finding' }),
  );
  await userEvent.tab();
}

describe('the table by keyboard', () => {
  it('is one tab stop', async () => {
    await enterTable();
    expect(focusedName()).toMatch(/^Peering with playground/);
    await userEvent.tab();
    expect(screen.getByRole('treegrid')).not.toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('is walked by arrows, Home and End', async () => {
    await enterTable();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focusedName()).toMatch(/^Peering with shop-dev/);
    await userEvent.keyboard('{End}');
    expect(focusedName()).toMatch(/^Peering with monitoring/);
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedName()).toMatch(/^Peering with monitoring/);
    await userEvent.keyboard('{Home}');
    expect(focusedName()).toMatch(/^Peering with playground/);
  });

  it('opens and closes the detail with Enter', async () => {
    await enterTable();
    const row = document.activeElement;
    expect(row).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{Enter}');
    expect(row).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('group', { name: /^Details of the peering/ }),
    ).toBeInTheDocument();
    expect(document.activeElement).toBe(row);
    await userEvent.keyboard('{Enter}');
    expect(row).toHaveAttribute('aria-expanded', 'false');
  });

  it('reaches the link of a row to the right', async () => {
    await enterTable();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(
      screen.getByRole('link', { name: 'playground' }),
    );
    await userEvent.keyboard('{ArrowLeft}');
    expect(focusedName()).toMatch(/^Peering with playground/);
  });

  it('reaches the heads of the columns above, and sorts with Enter', async () => {
    await enterTable();
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(
      screen.getByRole('columnheader', { name: /Target/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('comes back to where it was left', async () => {
    await enterTable();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(focusedName()).toMatch(/^Peering with legacy-shop/);
  });
});
