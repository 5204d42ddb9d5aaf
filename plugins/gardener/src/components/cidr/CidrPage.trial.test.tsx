import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aGrowthTrial,
  shopPlan,
} from '../../__testUtils__/addressPlanFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { addressMap, renderPlan } from '../../__testUtils__/renderPlan';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { CidrPage } from './CidrPage';

const last = <T,>(all: readonly T[]) => all[all.length - 1];

describe('the address plan of a Garden with a block that is tried', () => {
  it('says whom it could not peer with, and what is free instead', async () => {
    const { api } = await renderPlan({ at: '/?block=10.5.2.0/26' });
    expect(
      await screen.findByText('It could not peer with 2 shoots'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('10.5.2.0/28, all 16 addresses shared'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', {
        name: 'Free blocks of this size, up to 64 nodes',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: '10.5.2.0/26 hits vault, ci' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /10\.5\.1\.0/ }));
    expect(
      await screen.findByRole('img', { name: '10.5.1.0/26 is free' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Copy 10.5.1.0/26',
      }),
    ).toBeInTheDocument();
    const use = screen.getByRole('button', {
      name: 'Use 10.5.1.0/26 for a new cluster',
    });
    const begun = new URL(use.getAttribute('href') ?? '', 'http://portal');
    expect(begun.pathname).toBe('/create/templates/default/create-cluster');
    expect(begun.searchParams.get('formData')).toBe('{"nodes":"10.5.1.0/26"}');
    expect(api.asked.addressTrials[0]).toMatchObject({
      block: '10.5.2.0/26',
    });
  });

  it('tries what is written once it is a network, and says before what is wrong', async () => {
    const { api } = await renderPlan();
    await addressMap();
    const field = screen.getByRole('textbox', { name: 'Block' });
    await userEvent.type(field, '10.5.2.1/26');
    await userEvent.tab();
    expect(
      await screen.findByText(/has host bits: the network is 10\.5\.2\.0\/26/),
    ).toBeInTheDocument();
    expect(api.asked.addressTrials).toEqual([]);
    await userEvent.clear(field);
    await userEvent.type(field, '10.5.2.0/26');
    await waitFor(() =>
      expect(last(api.asked.addressTrials)?.block).toBe('10.5.2.0/26'),
    );
  });

  it('begins with a gap that is chosen on the map', async () => {
    const { api } = await renderPlan();
    await addressMap();
    await userEvent.click(
      screen.getByRole('button', { name: /^288 free addresses/ }),
    );
    await waitFor(() =>
      expect(last(api.asked.addressTrials)?.block).toBe('10.5.1.0/24'),
    );
  });

  it('is tried for a shoot that is looked for by its name, on the page or not', async () => {
    const { api } = await renderPlan({ at: '/?block=10.5.0.0/26' });
    await addressMap();
    const field = screen.getByRole('combobox', { name: 'For' });
    expect(field).toHaveValue('a new cluster');
    await userEvent.click(field);
    await userEvent.keyboard('pay');
    await waitFor(() =>
      expect(api.asked.shoots).toContainEqual(
        expect.objectContaining({ garden: 'osc', text: 'pay' }),
      ),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /prod \/ payments/ }),
    );
    await waitFor(() =>
      expect(last(api.asked.addressTrials)?.shoot).toBe('garden-prod/payments'),
    );
    expect(field).toHaveValue('prod / payments');
    await userEvent.clear(field);
    await userEvent.click(
      await screen.findByRole('option', { name: 'a new cluster' }),
    );
    expect(field).toHaveValue('a new cluster');
    await waitFor(() =>
      expect(last(api.asked.addressTrials)?.shoot).toBeUndefined(),
    );
  });

  it('says that no shoot may have it when that is so', async () => {
    await renderPlan({
      at: '/?block=10.0.0.0/16&shoot=garden-prod/shop',
      trial: aGrowthTrial({
        problems: [
          { kind: 'tooLarge', maxPrefix: 23 },
          { kind: 'doesNotHold', cidr: '10.5.0.0/27' },
        ],
      }),
    });
    expect(
      await screen.findByText(
        'The largest node network of this Garden is /23.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'A node network can grow, and can’t move or shrink: it must hold 10.5.0.0/27.',
      ),
    ).toBeInTheDocument();
  });

  it('says why it can’t be tried', async () => {
    const api = apiWith({
      addressPlan: () => shopPlan(),
      addressTrial: () =>
        responseError(404, 'NotFoundError', 'shoot: osc/x/y does not exist'),
    });
    await renderOnPage(<CidrPage />, {
      api,
      at: '/?block=10.5.2.0/26&shoot=x/y',
    });
    expect(
      await screen.findByText(/shoot: osc\/x\/y does not exist/),
    ).toBeInTheDocument();
  });
});
