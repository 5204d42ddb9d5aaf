import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shopPlan } from '../../__testUtils__/addressPlanFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { addressMap, renderPlan } from '../../__testUtils__/renderPlan';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { violations } from '../../__testUtils__/violations';
import { CidrPage } from './CidrPage';

const last = <T,>(all: readonly T[]) => all[all.length - 1];

describe('the address plan of a Garden', () => {
  it('asks for what the address says', async () => {
    const { api } = await renderPlan({
      at: '/?q=shop&show=nodes&lanes=seed&within=10.5.0.0/21&page=2',
    });
    await addressMap();
    expect(api.asked.addressPlans[0]).toEqual({
      garden: 'osc',
      text: 'shop',
      kinds: ['nodes'],
      lanes: 'seed',
      within: '10.5.0.0/21',
      sort: 'conflicts',
      limit: 10,
      offset: 10,
    });
  });

  it('draws bars in lanes, each named by what it is, and what is free below', async () => {
    await renderPlan();
    const drawn = within(await addressMap());
    const prod = within(drawn.getByRole('group', { name: 'prod' }));
    expect(
      prod.getByRole('button', {
        name: 'shop, nodes 10.5.0.0/27, overlaps a peer',
      }),
    ).toBeInTheDocument();
    expect(
      drawn.getByRole('button', {
        name: 'preview, nodes 10.5.0.16/28, no peering: matters to nobody',
      }),
    ).toBeInTheDocument();
    expect(prod.getByText('2 shoots')).toBeInTheDocument();
    expect(
      drawn.getByRole('button', {
        name: '288 free addresses from 10.5.0.224 to 10.5.1.255: /24 + /27, up to 256 nodes. Try 10.5.1.0/24.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('2,048 addresses, 896 used, 1,152 free'),
    ).toBeInTheDocument();
  });

  it('says how many nodes a gap has room for: in words always, below it where that fits', async () => {
    const { window } = shopPlan();
    const [gap] = window.gaps;
    const wide = {
      ...gap,
      from: 0.3,
      to: 0.9,
      first: '10.64.0.0',
      prefixes: [10],
      largest: '10.64.0.0/10',
    };
    await renderPlan({ plan: { window: { ...window, gaps: [gap, wide] } } });
    const free = within(
      within(await addressMap()).getByRole('group', { name: 'Free' }),
    );
    expect(free.getByText('/24 + /27')).toBeInTheDocument();
    expect(free.getByText('/10, up to 512 nodes')).toBeInTheDocument();
    const bar = free.getByRole('button', {
      name: /: \/10, up to 512 nodes, the most of a cluster\. Try 10\.64\.0\.0\/10\.$/,
    });
    expect(bar).toHaveAttribute('title', bar.getAttribute('aria-label'));
  });

  it('zooms by buttons, by a click on a bar and on a pool', async () => {
    const { api } = await renderPlan();
    await addressMap();
    const asked = () => last(api.asked.addressPlans)?.within;
    await userEvent.click(screen.getByRole('button', { name: 'Zoom out' }));
    await waitFor(() => expect(asked()).toBe('10.5.0.0/20'));
    await userEvent.click(screen.getByRole('button', { name: /^payments,/ }));
    await waitFor(() => expect(asked()).toBe('10.5.0.0/25'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 172.16.0.0/12, VPN' }),
    );
    await waitFor(() => expect(asked()).toBe('172.16.0.0/12'));
    await userEvent.click(screen.getByRole('button', { name: '10.0.0.0/8' }));
    await waitFor(() => expect(asked()).toBe('10.0.0.0/8'));
  });

  it('is one tab stop, with arrows between bars and keys to zoom', async () => {
    const { api } = await renderPlan();
    const drawn = await addressMap();
    const stops = within(drawn)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0].focus();
    expect(stops[0]).toHaveAccessibleName(/^playground,/);
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: /^preview,/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(
      within(drawn).getByRole('button', { name: /^shop, nodes/ }),
    ).toHaveFocus();
    const asked = () => last(api.asked.addressPlans)?.within;
    await userEvent.keyboard('+');
    await waitFor(() => expect(asked()).toBe('10.5.0.0/22'));
    await userEvent.keyboard('-');
    await waitFor(() => expect(asked()).toBe('10.5.0.0/20'));
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await waitFor(() => expect(asked()).toBe('10.5.8.0/21'));
  });

  it('keeps the keyboard in the map when what had the focus is not in the next network', async () => {
    const next = '10.5.8.0/21';
    const { window } = shopPlan();
    const api = apiWith({
      addressPlan: ({ within: wanted }) =>
        wanted === next
          ? shopPlan({
              window: {
                ...window,
                cidr: next,
                lanes: window.lanes.map(lane => ({ ...lane, bars: [] })),
              },
            })
          : shopPlan(),
    });
    await renderOnPage(<CidrPage />, { api });
    within(await addressMap())
      .getByRole('button', { name: /^playground,/ })
      .focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const drawn = await screen.findByRole('application', {
      name: `Address map of ${next} by Project`,
    });
    await waitFor(() =>
      expect(drawn).toContainElement(document.activeElement as HTMLElement),
    );
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(await addressMap()).toBeInTheDocument();
  });

  it('filters by what is shown, by text and by project, from the first page on', async () => {
    const { api } = await renderPlan({ at: '/?page=2' });
    await addressMap();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pods' }));
    await waitFor(() =>
      expect(last(api.asked.addressPlans)).toMatchObject({
        kinds: ['nodes', 'services', 'pods'],
      }),
    );
    expect(last(api.asked.addressPlans)?.offset).toBeUndefined();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find a CIDR, an IP or a shoot' }),
      '10.5.0.0/24',
    );
    await waitFor(() =>
      expect(last(api.asked.addressPlans)?.text).toBe('10.5.0.0/24'),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Peering group/ }),
    );
    await waitFor(() =>
      expect(last(api.asked.addressPlans)?.lanes).toBe('peeringGroup'),
    );
  });

  it('says what of a link is not here, and takes it out on wish', async () => {
    await renderPlan({
      at: '/?garden=gone&within=10.5.0.1/21&project=moon&region=x',
      plan: { leftOut: [{ parameter: 'project', value: 'moon' }] },
    });
    const note = await screen.findByText(
      /Garden gone, region x, network 10\.5\.0\.1\/21, project moon/,
    );
    await userEvent.click(
      within(note).getByRole('button', { name: 'Take it out of the address' }),
    );
    expect(screen.queryByText(/Garden gone/)).toBeNull();
    expect(screen.queryByText(/network 10\.5\.0\.1/)).toBeNull();
    expect(screen.queryByText(/region x/)).toBeNull();
  });

  it('says why there is nothing, and tries again on wish', async () => {
    const api = apiWith({
      addressPlan: () =>
        responseError(
          503,
          'ServiceUnavailableError',
          'The Garden does not answer',
        ),
    });
    await renderOnPage(<CidrPage />, { api });
    expect(
      await screen.findByText(/The Garden does not answer/),
    ).toBeInTheDocument();
    const before = api.asked.addressPlans.length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.asked.addressPlans.length).toBeGreaterThan(before);
  });

  it.each(['/', '/?block=10.5.2.0/26'])('is accessible at %s', async at => {
    const { container } = await renderPlan({ at });
    await addressMap();
    expect(await violations(container)).toEqual([]);
  });
});
