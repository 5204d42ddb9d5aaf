import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import {
  groupedLandscape,
  landscapeShoot,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { violations } from '../../__testUtils__/violations';
import { LandscapePage } from './LandscapePage';

function renderLandscape(
  options: {
    readonly at?: string;
    readonly landscape?: () => ReturnType<typeof shopLandscape>;
  } = {},
) {
  const api = apiWith({
    landscape: options.landscape ?? (() => shopLandscape()),
  });
  return renderOnPage(<LandscapePage />, { api, at: options.at });
}

const graph = async () =>
  within(
    await screen.findByRole('application', {
      name: /^Landscape of Garden osc/,
    }),
  );
// The library of the drawing looks at the window of a pressed mouse, which jsdom does not say.
const clickIn = async (name: RegExp) =>
  fireEvent.click(await (await graph()).findByRole('button', { name }));
const card = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('what is chosen in the landscape', () => {
  it('is a peering with its findings and what can be done about it', async () => {
    await renderLandscape();
    await clickIn(/^Peering of playground and shop/);
    const panel = await card('playground ↔ shop');
    expect(await panel.findByText('CIDR_OVERLAP')).toBeInTheDocument();
    expect(
      panel.getAllByRole('button', { name: /^Remove peering/ }).length,
    ).toBeGreaterThan(0);
    expect(panel.getByRole('link', { name: 'shop' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/osc.garden-prod.shop',
    );
  });

  it('tells of a shoot that migrates from which seed to which', async () => {
    const landscape = shopLandscape();
    await renderLandscape({
      landscape: () => ({
        ...landscape,
        shoots: landscape.shoots.map(shoot =>
          shoot.name === 'shop'
            ? { ...shoot, seed: 'eu-de-2', migratingFrom: 'eu-de-1' }
            : shoot,
        ),
      }),
    });
    const words = 'migrating from eu-de-1 to eu-de-2';
    await clickIn(/^shop,/);
    const shop = await card('shop');
    expect(shop.getByText('eu-de-1 → eu-de-2')).toBeInTheDocument();
    expect(shop.getByText(words)).toBeInTheDocument();
    await clickIn(/^Peering of lake and shop/);
    const peering = await card('lake ↔ shop');
    expect(peering.getByText('eu-de-1 → eu-de-2')).toBeInTheDocument();
    expect(peering.getByText(words)).toBeInTheDocument();
  });

  it('is a shoot, with its peerings to go on to', async () => {
    await renderLandscape();
    await clickIn(/^shop,/);
    const panel = await card('shop');
    expect(panel.getByText('9 peerings')).toBeInTheDocument();
    await userEvent.click(panel.getByRole('button', { name: 'lake' }));
    expect(
      await screen.findByRole('region', { name: 'lake ↔ shop' }),
    ).toBeInTheDocument();
  });

  it('is a target that can’t be seen, of which nothing is said but who lists it', async () => {
    await renderLandscape();
    await clickIn(/^clearing,/);
    const panel = await card('clearing');
    expect(
      panel.getByText(/You may not see this shoot, or it does not exist/),
    ).toBeInTheDocument();
    expect(panel.getByRole('button', { name: 'shop' })).toBeInTheDocument();
  });

  it('is nothing any more once it is closed', async () => {
    await renderLandscape();
    await clickIn(/^shop,/);
    await userEvent.click(
      (await card('shop')).getByRole('button', { name: 'Close the details' }),
    );
    expect(screen.queryByRole('region', { name: 'shop' })).toBeNull();
  });

  it('is a group that expands, and a bundle that lists its peerings', async () => {
    const { api } = await renderLandscape({ landscape: groupedLandscape });
    await clickIn(/^project dev,/);
    await userEvent.click(
      (await card('dev')).getByRole('button', { name: 'Expand' }),
    );
    expect(api.asked.landscapes.at(-1)?.query).toMatchObject({ open: ['dev'] });
    await clickIn(/peerings between data and ops/);
    const bundle = await card('data ↔ ops');
    expect(bundle.getByText('275')).toBeInTheDocument();
    await userEvent.click(
      bundle.getByRole('button', { name: 'List peerings' }),
    );
    expect(api.asked.landscapes.at(-1)?.query).toMatchObject({
      project: ['data', 'ops'],
    });
    expect(
      screen.getByRole('button', {
        name: 'Table, rows, with the same filters',
      }),
    ).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('the table of the landscape', () => {
  it('says the same as the graph, worst first', async () => {
    await renderLandscape({ at: '/?view=table' });
    const table = within(
      await screen.findByRole('treegrid', { name: 'Peerings of Garden osc' }),
    );
    const rows = table.getAllByRole('row', { name: /^Peering of/ });
    expect(rows).toHaveLength(shopLandscape().peerings.length);
    expect(rows[0]).toHaveAccessibleName(/playground/);
  });

  it('opens the details below a row, by Enter too', async () => {
    const { container } = await renderLandscape({ at: '/?view=table' });
    const [row] = await screen.findAllByRole('row', { name: /^Peering of/ });
    row.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('CIDR_OVERLAP')).toBeInTheDocument();
    expect(row).toHaveAttribute('aria-expanded', 'true');
    expect(await violations(container)).toEqual([]);
  });

  it('has bundles and closed groups as tables, which open', async () => {
    const { api } = await renderLandscape({
      at: '/?view=table',
      landscape: groupedLandscape,
    });
    const bundles = within(
      await screen.findByRole('table', { name: 'Between groups' }),
    );
    expect(bundles.getAllByRole('row')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Open prod' }));
    expect(api.asked.landscapes.at(-1)?.query).toMatchObject({
      open: ['prod'],
    });
  });
});

describe('what is found of a shoot itself', () => {
  const OWN = {
    code: 'EXTENSION_NOT_REGISTERED',
    severity: 'error',
    what: 'The Garden does not know the extension',
    params: {},
  } as const;
  const withOwn = () => {
    const landscape = shopLandscape();
    return {
      ...landscape,
      shoots: [
        ...landscape.shoots.map(shoot =>
          shoot.name === 'lake' ? { ...shoot, findings: [OWN] } : shoot,
        ),
        // Its peerings are not in the answer.
        landscapeShoot('prod', 'elsewhere', { peerings: 3, findings: [OWN] }),
      ],
    };
  };

  it('is in each of its rows, and said to be its own', async () => {
    await renderLandscape({ at: '/?view=table', landscape: withOwn });
    const row = await screen.findByRole('row', {
      name: /^Peering of .*lake/,
    });
    expect(row).toHaveTextContent(/Not registered lake/);
    expect(
      screen.getByRole('row', { name: /^Peering of .*orders/ }),
    ).not.toHaveTextContent(/Not registered/);
  });

  it('is in the table of the other shoots where no peering of it is shown', async () => {
    await renderLandscape({ at: '/?view=table', landscape: withOwn });
    const others = within(
      await screen.findByRole('table', { name: 'Other shoots' }),
    );
    const [, row, ...more] = others.getAllByRole('row');
    expect(more).toEqual([]);
    expect(row).toHaveTextContent(/elsewhere.*3.*Not registered/);
  });

  it('is on one of several pages where there are many', async () => {
    await renderLandscape({
      at: '/?view=table',
      landscape: () => ({
        ...shopLandscape(),
        shoots: [
          ...shopLandscape().shoots,
          ...Array.from({ length: 60 }, (_, i) =>
            landscapeShoot('prod', `other-${i}`, { peerings: 1 }),
          ),
        ],
      }),
    });
    const others = await screen.findByRole('region', { name: 'Other shoots' });
    const count = () => within(others).getAllByRole('row').length - 1;
    expect(count()).toBe(50);
    await userEvent.click(
      within(others).getByRole('button', { name: 'Next page' }),
    );
    expect(count()).toBe(10);
  });

  it('is counted in words where the group is drawn as one', async () => {
    await renderLandscape({ landscape: groupedLandscape });
    await clickIn(/^project data,/);
    expect(
      (await card('data')).getByText('2 of them have an error themselves'),
    ).toBeInTheDocument();
    await clickIn(/^project ops,/);
    expect(
      (await card('ops')).getByText(
        '1 of them has a warning itself, and no error',
      ),
    ).toBeInTheDocument();
    await userEvent.keyboard('t');
    const table = screen.getByRole('table', {
      name: 'Groups that are not open',
    });
    const column = (name: string) =>
      within(table)
        .getAllByRole('columnheader')
        .findIndex(({ textContent }) => textContent === name);
    const row = within(table).getByRole('row', { name: /^data/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells[column('Shoots with errors')]).toHaveTextContent('2');
    expect(cells[column('Shoots with warnings')]).toHaveTextContent('0');
  });
});

describe('looking for a shoot', () => {
  it('lights up what is drawn, and asks nothing more', async () => {
    const { api } = await renderLandscape({ at: '/?focus=garden-prod/orders' });
    const shop = await (
      await graph()
    ).findByRole('button', { name: /^playground,/ });
    expect(shop).toHaveAttribute('data-dimmed');
    expect(api.asked.landscapes.map(({ query }) => query.focus)).toEqual([
      undefined,
    ]);
  });

  it('leaves what is lit in the tables, and a shoot without a peering too', async () => {
    const landscape = shopLandscape();
    await renderLandscape({
      at: '/?view=table&focus=garden-prod/idle',
      landscape: () => ({
        ...landscape,
        shoots: [
          ...landscape.shoots,
          landscapeShoot('prod', 'idle', { peerings: 0 }),
          landscapeShoot('prod', 'other', { peerings: 0 }),
        ],
      }),
    });
    const others = within(
      await screen.findByRole('table', { name: 'Other shoots' }),
    );
    expect(others.getByText('idle')).toBeInTheDocument();
    expect(others.queryByText('other')).toBeNull();
    expect(screen.queryByRole('row', { name: /^Peering of/ })).toBeNull();
  });

  it('asks for what is around it where it is not drawn one by one', async () => {
    const { api } = await renderLandscape({
      at: '/?focus=garden-prod/shop&depth=2',
      landscape: groupedLandscape,
    });
    await graph();
    await waitFor(() =>
      expect(api.asked.landscapes.at(-1)?.query).toMatchObject({
        focus: ['garden-prod/shop'],
        depth: 2,
      }),
    );
  });

  it('is reached by F, and shows everything again on wish', async () => {
    await renderLandscape({ at: '/?focus=garden-prod/orders' });
    await graph();
    await userEvent.keyboard('f');
    expect(
      screen.getByRole('combobox', { name: 'Focus a shoot, CIDR or IP' }),
    ).toHaveFocus();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everything' }),
    );
    expect(screen.queryByRole('group', { name: 'In focus' })).toBeNull();
  });
});

describe('the keys of the page', () => {
  it('are T for the table and G for the next grouping, and none while somebody types', async () => {
    const { api } = await renderLandscape();
    await graph();
    await userEvent.keyboard('g');
    await waitFor(() =>
      expect(api.asked.landscapes.at(-1)?.query.groupBy).toBe('region'),
    );
    await userEvent.keyboard('t');
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
    await userEvent.keyboard('ft');
    expect(screen.getByRole('treegrid')).toBeInTheDocument();
  });
});
