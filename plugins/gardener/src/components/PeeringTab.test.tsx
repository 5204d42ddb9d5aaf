import { screen, within } from '@testing-library/react';
import { renderTab } from '../testing/renderTab';

describe('the Peering tab', () => {
  it('shows a row per peering', async () => {
    await renderTab();
    const table = await screen.findByRole('treegrid', {
      name: 'Peerings of shop',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map(row => row.getAttribute('aria-label'))).toEqual([]);
  });
});
