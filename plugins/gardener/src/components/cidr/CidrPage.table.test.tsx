import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aGrowthTrial,
  shopPlan,
} from '../../__testUtils__/addressPlanFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { addressMap, renderPlan } from '../../__testUtils__/renderPlan';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { saveText } from '../../hooks/saveText';
import { CidrPage } from './CidrPage';

jest.mock('../../hooks/saveText', () => ({ saveText: jest.fn() }));

const last = <T,>(all: readonly T[]) => all[all.length - 1];

beforeEach(() => jest.mocked(saveText).mockClear());

describe('the address plan of a Garden as a table', () => {
  const rowOf = (range: string) => {
    const row = screen
      .getByRole('button', { name: `Show ${range} on the map` })
      .closest('tr');
    expect(row).not.toBeNull();
    return within(row ?? document.body);
  };

  it('says who has a range and what is the matter with it', async () => {
    await renderPlan();
    await addressMap();
    expect(
      rowOf('10.5.0.0/26').getByText('with peer shop'),
    ).toBeInTheDocument();
    const shared = rowOf('10.250.0.0/27');
    expect(shared.getByText('2 shoots, default range')).toBeInTheDocument();
    expect(shared.getByText('reports, shop-dev')).toBeInTheDocument();
    expect(shared.getByText('both peer with monitoring')).toBeInTheDocument();
    expect(
      rowOf('10.5.0.16/28').getByText('Overlaps shop, no peering: no matter'),
    ).toBeInTheDocument();
    const inner = rowOf('100.64.0.0/13');
    expect(inner.getByText('Never routed between peers')).toBeInTheDocument();
    expect(inner.getByText('524,288')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Unknown ranges are not counted as free: 1 target can’t be seen.',
      ),
    ).toBeInTheDocument();
  });

  it('sorts and turns pages on the server', async () => {
    const { api } = await renderPlan();
    await addressMap();
    expect(screen.getByText('1–5 of 24')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(last(api.asked.addressPlans)?.offset).toBe(10));
    await userEvent.click(screen.getByRole('button', { name: 'Addresses' }));
    await waitFor(() =>
      expect(last(api.asked.addressPlans)).toMatchObject({
        sort: 'addresses',
      }),
    );
    expect(last(api.asked.addressPlans)?.offset).toBeUndefined();
    expect(
      screen.getByRole('columnheader', { name: /Addresses/ }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('lets a single shoot grow, and what has the largest size not', async () => {
    const { api } = await renderPlan({ trial: aGrowthTrial() });
    await addressMap();
    expect(
      rowOf('10.250.0.0/27').queryByRole('button', { name: /^Grow/ }),
    ).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Grow 10.5.0.0/27 of shop' }),
    );
    await waitFor(() =>
      expect(last(api.asked.addressTrials)).toEqual({
        garden: 'osc',
        block: '10.5.0.0/26',
        shoot: 'garden-prod/shop',
        within: '10.5.0.0/21',
      }),
    );
    expect(
      await screen.findByText('1 of them is a peer now'),
    ).toBeInTheDocument();
    expect(screen.getByText('hits 1 peer: playground')).toBeInTheDocument();
    expect(screen.getByText('no peer, 2 other shoots')).toBeInTheDocument();
    expect(screen.getByText('hits nothing')).toBeInTheDocument();
  });

  it('turns to the last page for a link to one that is gone, and says so in the address', async () => {
    const [line] = shopPlan().ranges.items;
    await renderPlan({
      at: '/?page=9&q=a',
      ranges: (offset = 0) => ({
        items: [line],
        total: 21,
        offset: Math.min(offset, 20),
      }),
    });
    expect(await screen.findByText('21–21 of 21')).toBeInTheDocument();
    expect(screen.queryByText('No range matches')).toBeNull();
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('page=3'),
    );
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('page=2'),
    );
    expect(await screen.findByText('11–11 of 21')).toBeInTheDocument();
  });

  it('turns to a page that is there again, whatever it was before', async () => {
    const [line] = shopPlan().ranges.items;
    let total = 21;
    const { signals } = await renderPlan({
      at: '/?page=3&q=a',
      ranges: (offset = 0) => ({
        items: [line],
        total,
        offset: Math.min(offset, total - 1),
      }),
    });
    expect(await screen.findByText('21–21 of 21')).toBeInTheDocument();
    total = 20;
    act(() => signals.notice({ garden: 'osc', version: 1 }));
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('page=2'),
    );
    await screen.findByText('11–11 of 20');
    total = 21;
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    await screen.findByText('11–11 of 21');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('21–21 of 21')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent('page=3');
  });

  it('is the first page where nothing matches any more, without a number', async () => {
    await renderPlan({
      at: '/?page=2',
      ranges: () => ({ items: [], total: 0, offset: 0 }),
    });
    expect(await screen.findByText('No range matches')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByTestId('address')).not.toHaveTextContent('page'),
    );
  });

  it('is saved once, though ranges go while it is saved', async () => {
    const whole = shopPlan().ranges.items;
    const api = apiWith({
      addressPlan: ({ limit = 0, offset = 0 }) =>
        // Two are gone as the second part is asked for: it is the first one again.
        shopPlan({
          ranges:
            limit === 500 && offset > 0
              ? { items: whole.slice(0, 3), total: 3, offset: 0 }
              : { items: whole.slice(0, 3), total: 5, offset: 0 },
        }),
    });
    await renderOnPage(<CidrPage />, { api });
    await addressMap();
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saveText).toHaveBeenCalled());
    const [, , text] = jest.mocked(saveText).mock.calls[0];
    expect(text.trim().split('\r\n')).toHaveLength(4);
  });

  it('is saved as CSV, all pages of it', async () => {
    const whole = shopPlan().ranges.items;
    const api = apiWith({
      addressPlan: ({ limit = 0, offset = 0 }) =>
        shopPlan({
          ranges: {
            items: limit === 500 ? whole.slice(offset, offset + 3) : whole,
            total: whole.length,
            offset,
          },
        }),
    });
    await renderOnPage(<CidrPage />, { api });
    await addressMap();
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saveText).toHaveBeenCalled());
    const [name, , text] = jest.mocked(saveText).mock.calls[0];
    expect(name).toBe('osc-ranges.csv');
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'Range,Kind,Addresses,Shoots,Used by,Has peerings,Number of conflicts,Conflicts',
      '10.5.0.0/26,nodes,64,1,dev/playground,yes,1,playground with peer shop',
      '10.5.0.0/27,nodes,32,1,prod/shop,yes,1,shop with peer playground',
    ]);
    expect(text.trim().split('\r\n')).toHaveLength(whole.length + 1);
  });
});
