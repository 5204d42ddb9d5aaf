import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  AddressPlan,
  AddressTrial,
} from 'backstage-plugin-gardener-common';
import {
  aGrowthTrial,
  aTrial,
  shopPlan,
} from '../../__testUtils__/addressPlanFixtures';
import { Address } from '../../__testUtils__/Address';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { shopView } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';
import { saveText } from '../../hooks/saveText';
import { CidrPage } from './CidrPage';

jest.mock('../../hooks/saveText', () => ({ saveText: jest.fn() }));

/** A template that asks for a node network, and one that does not. */
const catalog = catalogApiMock({
  entities: ['create-cluster', 'website'].map(name => ({
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name },
    spec: {
      parameters: [
        {
          properties: {
            nodes: name === 'website' ? {} : { 'ui:field': 'GardenerNodeCidr' },
          },
        },
      ],
    },
  })),
});

async function renderPlan(
  options: {
    readonly at?: string;
    readonly plan?: Partial<AddressPlan>;
    readonly ranges?: (offset: number | undefined) => AddressPlan['ranges'];
    readonly trial?: AddressTrial;
  } = {},
) {
  const api = apiWith({
    addressPlan: ({ offset }) => {
      const plan = shopPlan(options.plan);
      // Unless told otherwise, the same on whatever page is asked for.
      const { ranges = () => ({ ...plan.ranges, offset: offset ?? 0 }) } =
        options;
      return { ...plan, ranges: ranges(offset) };
    },
    addressTrial: () => options.trial ?? aTrial(),
  });
  const page = (
    <>
      <CidrPage />
      <Address />
    </>
  );
  return renderOnPage(page, { api, at: options.at, catalog });
}

const map = () =>
  screen.findByRole('application', {
    name: 'Address map of 10.5.0.0/21 by Project',
  });
const last = <T,>(all: readonly T[]) => all[all.length - 1];

beforeEach(() => jest.mocked(saveText).mockClear());

describe('the address plan of a Garden', () => {
  it('asks for what the address says', async () => {
    const { api } = await renderPlan({
      at: '/?q=shop&show=nodes&lanes=seed&within=10.5.0.0/21&page=2',
    });
    await map();
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
    const drawn = within(await map());
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
      within(await map()).getByRole('group', { name: 'Free' }),
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
    await map();
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
    const drawn = await map();
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
    within(await map())
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
    expect(await map()).toBeInTheDocument();
  });

  it('filters by what is shown, by text and by project, from the first page on', async () => {
    const { api } = await renderPlan({ at: '/?page=2' });
    await map();
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

  describe('as a table', () => {
    const rowOf = (range: string) => {
      const row = screen
        .getByRole('button', { name: `Show ${range} on the map` })
        .closest('tr');
      expect(row).not.toBeNull();
      return within(row ?? document.body);
    };

    it('says who has a range and what is the matter with it', async () => {
      await renderPlan();
      await map();
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
      await map();
      expect(screen.getByText('1–5 of 24')).toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
      await waitFor(() =>
        expect(last(api.asked.addressPlans)?.offset).toBe(10),
      );
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
      await map();
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
      await map();
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
      await map();
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

  describe('with a block that is tried', () => {
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
      expect(begun.searchParams.get('formData')).toBe(
        '{"nodes":"10.5.1.0/26"}',
      );
      expect(api.asked.addressTrials[0]).toMatchObject({
        block: '10.5.2.0/26',
      });
    });

    it('tries what is written once it is a network, and says before what is wrong', async () => {
      const { api } = await renderPlan();
      await map();
      const field = screen.getByRole('textbox', { name: 'Block' });
      await userEvent.type(field, '10.5.2.1/26');
      await userEvent.tab();
      expect(
        await screen.findByText(
          /has host bits: the network is 10\.5\.2\.0\/26/,
        ),
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
      await map();
      await userEvent.click(
        screen.getByRole('button', { name: /^288 free addresses/ }),
      );
      await waitFor(() =>
        expect(last(api.asked.addressTrials)?.block).toBe('10.5.1.0/24'),
      );
    });

    it('is tried for a shoot that is looked for by its name, on the page or not', async () => {
      const { api } = await renderPlan({ at: '/?block=10.5.0.0/26' });
      await map();
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
        expect(last(api.asked.addressTrials)?.shoot).toBe(
          'garden-prod/payments',
        ),
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

  describe('with a link to a shoot and no block', () => {
    const shop = shopView().shoot;

    it('tries to grow that shoot by one size, once: then the field is whose it is', async () => {
      const { api } = await renderPlan({
        at: '/?shoot=garden-prod/shop',
        trial: aGrowthTrial(),
      });
      await waitFor(() =>
        expect(last(api.asked.addressTrials)).toMatchObject({
          block: '10.5.0.0/26',
          shoot: 'garden-prod/shop',
        }),
      );
      expect(
        await screen.findByRole('heading', { name: 'It could grow to' }),
      ).toBeInTheDocument();
      const field = screen.getByRole('textbox', { name: 'Block' });
      expect(field).toHaveValue('10.5.0.0/26');
      await userEvent.clear(field);
      await waitFor(() =>
        expect(screen.getByTestId('address')).not.toHaveTextContent('block='),
      );
      expect(screen.getByTestId('address')).toHaveTextContent('shoot=');
      expect(field).toHaveValue('');
    });

    it('tries the network as it is where it is the largest already', async () => {
      const api = apiWith({
        addressPlan: () => shopPlan(),
        addressTrial: () => aGrowthTrial(),
        shoot: ref => ({ ...shop, ref, nodeNetworks: ['10.6.0.0/23'] }),
      });
      await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/shop' });
      await waitFor(() =>
        expect(last(api.asked.addressTrials)?.block).toBe('10.6.0.0/23'),
      );
    });

    it('waits for a block where the shoot has no nodes', async () => {
      const api = apiWith({
        addressPlan: () => shopPlan(),
        shoot: ref => ({ ...shop, ref, nodeNetworks: [] }),
      });
      await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/shop' });
      expect(
        await screen.findByText(/^Write a network such as/),
      ).toBeInTheDocument();
      expect(api.asked.addressTrials).toEqual([]);
      expect(screen.queryByText(/It is left out/)).toBeNull();
    });

    it('says that the shoot is not here for the user, and takes it out on wish', async () => {
      const api = apiWith({
        addressPlan: () => shopPlan(),
        shoot: () => responseError(404, 'NotFoundError', 'No such shoot'),
      });
      await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/x' });
      const note = await screen.findByText(
        /It is left out: shoot garden-prod\/x\./,
      );
      await userEvent.click(
        within(note).getByRole('button', {
          name: 'Take it out of the address',
        }),
      );
      expect(screen.queryByText(/It is left out/)).toBeNull();
      expect(screen.getByRole('combobox', { name: 'For' })).toHaveValue(
        'a new cluster',
      );
    });

    it('says why the shoot can’t be looked up, and tries again on wish', async () => {
      const api = apiWith({
        addressPlan: () => shopPlan(),
        addressTrial: () => aGrowthTrial(),
        shoot: () =>
          responseError(503, 'ServiceUnavailableError', 'Not just now'),
      });
      await renderOnPage(<CidrPage />, { api, at: '/?shoot=garden-prod/shop' });
      expect(await screen.findByText(/Not just now/)).toBeInTheDocument();
      expect(screen.queryByText(/It is left out/)).toBeNull();
      api.shoot = ref => ({ ...shop, ref });
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(
        await screen.findByRole('heading', { name: 'It could grow to' }),
      ).toBeInTheDocument();
    });
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
    await map();
    expect(await violations(container)).toEqual([]);
  });
});
