import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import {
  groupedLandscape,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { gardenWith } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';
import { LandscapePage } from './LandscapePage';

async function renderLandscape(
  options: {
    readonly at?: string;
    readonly landscape?: Partial<ReturnType<typeof shopLandscape>>;
  } = {},
) {
  const api = apiWith({
    landscape: () => ({ ...shopLandscape(), ...options.landscape }),
  });
  return renderOnPage(<LandscapePage />, { api, at: options.at });
}

const drawing = () =>
  screen.findByRole('application', { name: /^Landscape of Garden osc/ });

describe('the landscape of a Garden', () => {
  it('asks for everything and draws it', async () => {
    const { api } = await renderLandscape();
    const graph = within(await drawing());
    expect(
      await graph.findByRole('button', { name: /^shop,/ }),
    ).toBeInTheDocument();
    expect(api.asked.landscapes[0].query).toEqual({
      garden: 'osc',
      groupBy: 'project',
    });
  });

  it('asks for what the address says, and filters further on wish', async () => {
    const { api } = await renderLandscape({ at: '/?status=incomplete' });
    await drawing();
    expect(api.asked.landscapes[0].query).toMatchObject({
      status: ['incomplete'],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Status: Incomplete' }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog', { name: 'Status' })).getByRole(
        'checkbox',
        { name: 'Not accessible' },
      ),
    );
    expect(api.asked.landscapes.at(-1)?.query).toMatchObject({
      status: ['incomplete', 'notAccessible'],
    });
  });

  it('says what of a link is not here, and takes it out on wish', async () => {
    await renderLandscape({
      at: '/?garden=gone&status=broken&seed=moon',
      landscape: { leftOut: [{ parameter: 'seed', value: 'moon' }] },
    });
    const note = await screen.findByText(
      /Garden gone, status broken, seed moon/,
    );
    await userEvent.click(
      within(note).getByRole('button', { name: 'Take it out of the address' }),
    );
    expect(screen.queryByText(/Garden gone/)).toBeNull();
    expect(screen.queryByText(/status broken/)).toBeNull();
  });

  it('says what is chosen and not shown, whatever the reason', async () => {
    await renderLandscape({
      at: '/?selected=shoot:garden-prod%2Fhidden&project=prod',
    });
    const note = await screen.findByText(
      /not shown in this view: shoot garden-prod\/hidden/,
    );
    await userEvent.click(
      within(note).getByRole('button', { name: 'Take it out of the address' }),
    );
    expect(screen.queryByText(/not shown in this view/)).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Project: prod' }),
    ).toBeInTheDocument();
  });

  it('says nothing of what is chosen while it is there, and when it goes', async () => {
    const landscape = shopLandscape();
    const api = apiWith({
      landscape: ({ alone }) => ({
        ...landscape,
        peerings: alone ? [] : landscape.peerings,
        hidden: { ...landscape.hidden, alone: { shoots: 1, groups: 0 } },
      }),
    });
    await renderOnPage(<LandscapePage />, { api });
    const line = /^Peering of lake and shop/;
    fireEvent.click(
      await within(await drawing()).findByRole('button', { name: line }),
    );
    expect(
      await screen.findByRole('region', { name: 'lake ↔ shop' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'Show' })[0]);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: line })).toBeNull(),
    );
    expect(screen.queryByText(/not shown in this view/)).toBeNull();
  });

  it('says names that it does not know, cut and counted where they are many', async () => {
    const long = 'x'.repeat(300);
    const many = Array.from({ length: 12 }, (_, i) => `n${i}=v`).join('&');
    await renderLandscape({ at: `/?zone=eu&long=${long}&${many}` });
    const note = await screen.findByText(/zone eu, long x{59}…, n0 v/);
    expect(note).toHaveTextContent(/n5 v, and 6 more\./);
    await userEvent.click(
      within(note).getByRole('button', { name: 'Take it out of the address' }),
    );
    expect(screen.queryByText(/zone eu/)).toBeNull();
  });

  it('does not say that nothing matches where only nothing is drawn', async () => {
    const { api } = await renderLandscape({
      at: '/?finding=SELF_PEERING',
      landscape: {
        shoots: [],
        peerings: [],
        ghosts: [],
        groups: [],
        totals: {
          ...shopLandscape().totals,
          shoots: 2,
          peerings: {
            configured: 0,
            incomplete: 0,
            notAccessible: 0,
            errors: 0,
            warnings: 0,
          },
        },
      },
    });
    expect(
      await screen.findByText(/^2 shoots in Garden .* match these filters/),
    ).toBeInTheDocument();
    expect(screen.queryByText('No shoot matches')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the shoots' }),
    );
    expect(api.asked.landscapes.at(-1)?.query).toMatchObject({ alone: true });
  });

  it.each(['/', '/?status=configured'])(
    'says at %s that there is too much to draw where all peerings are inside of many groups',
    async at => {
      const { api } = await renderLandscape({
        at,
        landscape: {
          shoots: [],
          peerings: [],
          ghosts: [],
          groups: [],
          totals: { ...shopLandscape().totals, groups: 70 },
        },
      });
      expect(
        await screen.findByText(/^What matches is in 70 groups\./),
      ).toBeInTheDocument();
      expect(screen.queryByText('No peering matches')).toBeNull();
      await userEvent.click(
        screen.getByRole('button', { name: 'Show the groups' }),
      );
      expect(api.asked.landscapes.at(-1)?.query).toMatchObject({ alone: true });
    },
  );

  it('says that there is no room only of groups that the reader did not close', async () => {
    const landscape = groupedLandscape();
    const closed = landscape.groups
      .filter(({ open }) => !open)
      .map(({ key }) => `closed=${key}`);
    const { unmount } = await renderLandscape({
      at: `/?${closed.join('&')}`,
      landscape,
    });
    expect(
      await screen.findByText('Counts cover what you may see.'),
    ).toBeInTheDocument();
    unmount();
    await renderLandscape({ at: `/?${closed.slice(1).join('&')}`, landscape });
    expect(
      await screen.findByText(/^More shoots match than can be drawn/),
    ).toBeInTheDocument();
  });

  it('says why there is nothing, and tries again on wish', async () => {
    const api = apiWith({
      landscape: () =>
        responseError(
          503,
          'ServiceUnavailableError',
          'The Garden does not answer',
        ),
    });
    await renderOnPage(<LandscapePage />, { api });
    expect(
      await screen.findByText(/The Garden does not answer/),
    ).toBeInTheDocument();
    const before = api.asked.landscapes.length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.asked.landscapes.length).toBeGreaterThan(before);
  });

  it('says who is nobody in the Garden, and offers the others', async () => {
    const api = apiWith({ landscape: () => shopLandscape() });
    api.gardens = [
      gardenWith({
        name: 'lab',
        title: 'Lab',
        you: { kind: 'notMapped', reason: 'No annotation' },
      }),
      gardenWith(),
    ];
    await renderOnPage(<LandscapePage />, { api, at: '/?garden=lab' });
    expect(
      await screen.findByText('You have no user in Garden Lab'),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Garden' }),
      'osc',
    );
    expect(await drawing()).toBeInTheDocument();
  });

  it('is accessible', async () => {
    const { container } = await renderLandscape();
    await drawing();
    expect(await violations(container)).toEqual([]);
  });
});
