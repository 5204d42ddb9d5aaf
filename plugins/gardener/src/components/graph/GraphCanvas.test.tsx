import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/test-utils';
import type { Landscape } from 'backstage-plugin-gardener-common';
import {
  groupedLandscape,
  landscapeShoot,
  landscapeWith,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { violations } from '../../__testUtils__/violations';
import type { GraphItem } from '../../model/graph/graph';
import { shootNodeId } from '../../model/graph/ids';
import { nearby } from '../../model/graph/nearby';
import { toGraph } from '../../model/graph/toGraph';
import { GraphCanvas, GraphCanvasProps } from './GraphCanvas';

const SHOP = shootNodeId({ namespace: 'garden-prod', name: 'shop' });

function canvas(
  landscape: Landscape,
  props: Partial<GraphCanvasProps> & { readonly frames?: boolean } = {},
) {
  const { frames = true, ...rest } = props;
  return (
    <GraphCanvas
      graph={toGraph(landscape, { frames })}
      groupBy="project"
      label="Landscape"
      view="all"
      onSelect={() => {}}
      {...rest}
    />
  );
}

/** Shop and its peers, as on its page. */
async function renderShop(props: Partial<GraphCanvasProps> = {}) {
  const chosen: Array<GraphItem | null> = [];
  const graph = nearby(toGraph(shopLandscape(), { frames: false }), SHOP, 1);
  const rendered = await renderInTestApp(
    <GraphCanvas
      graph={graph}
      groupBy="project"
      label="Topology of shop"
      focus={SHOP}
      view="shop"
      onSelect={item => chosen.push(item)}
      {...props}
    />,
  );
  await screen.findByRole('button', { name: /^shop, / });
  return { ...rendered, chosen, user: userEvent.setup() };
}

const graph = () => screen.getByRole('application');
const item = (name: RegExp) => within(graph()).getByRole('button', { name });
const names = () =>
  within(graph())
    .getAllByRole('button')
    .map(element => element.getAttribute('aria-label') ?? '');

describe('the drawing of a shoot and its peers', () => {
  it('names every shoot in words: where it is, its network, how it stands', async () => {
    await renderShop();
    expect(names()).toEqual(
      expect.arrayContaining([
        'shop, project prod, 10.5.0.0/27, 9 peerings, 2 errors, 3 warnings',
        'shop-dev, project dev, 10.250.0.0/27, hibernated, 1 peering, 1 warning',
        'clearing, namespace garden-partner, not accessible',
        'legacy-shop, namespace garden-prod, not found, 1 warning',
      ]),
    );
  });

  it('names every peering in words: its status, what is missing where, what is wrong', async () => {
    await renderShop();
    expect(names()).toEqual(
      expect.arrayContaining([
        'Peering of playground and shop: configured on both shoots, error: CIDR overlap, error: Rollout failed',
        'Peering of ci and shop: incomplete, missing on shop',
        'Peering of clearing and shop: not accessible, the reverse peering can’t be verified, not checked: CIDR not checked',
        'Peering of payments and shop: configured on both shoots, payments is reconciling',
      ]),
    );
    expect(names().filter(name => name.startsWith('Peering of'))).toHaveLength(
      9,
    );
  });

  it('draws each half as its side has it', async () => {
    await renderShop();
    const halves = (name: RegExp) =>
      [...item(name).querySelectorAll('[data-half]')].map(
        half =>
          `${half.getAttribute('data-half')}${
            half.hasAttribute('data-reconciling') ? ' reconciling' : ''
          }`,
      );
    expect(halves(/^Peering of monitoring/)).toEqual([
      'configured',
      'configured',
    ]);
    expect(halves(/^Peering of ci/)).toEqual(['incomplete', 'missing']);
    expect(halves(/^Peering of clearing/)).toEqual(['unknown', 'unverified']);
    expect(halves(/^Peering of payments/)).toEqual([
      'configured reconciling',
      'configured',
    ]);
  });

  it('writes the worst finding on its line, and the second line of a card', async () => {
    await renderShop();
    expect(
      within(item(/^Peering of playground/)).getByText('CIDR overlap'),
    ).toBeInTheDocument();
    expect(
      within(item(/^Peering of lake/)).getByText('Seed differs'),
    ).toBeInTheDocument();
    expect(
      within(item(/^playground,/)).getByText('dev · 10.5.0.0/26'),
    ).toBeInTheDocument();
    expect(within(item(/^shop,/)).getByText('10.5.0.0/27')).toBeInTheDocument();
    expect(
      within(item(/^shop-dev,/)).getByText('dev · hibernated'),
    ).toBeInTheDocument();
    expect(
      within(item(/^clearing,/)).getByText('not accessible'),
    ).toBeInTheDocument();
  });

  it('tells by a click what was chosen, and shows what is', async () => {
    const { chosen } = await renderShop({
      selected: toGraph(shopLandscape(), { frames: false }).edges.find(
        ({ source, target }) =>
          source.endsWith('/playground') || target.endsWith('/playground'),
      )?.id,
    });
    fireEvent.click(item(/^lake,/));
    fireEvent.click(item(/^Peering of ci/));
    expect(chosen.map(one => one?.kind)).toEqual(['shoot', 'peering']);
    expect(item(/^Peering of playground/)).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(item(/^Peering of lake/)).not.toHaveAttribute('aria-pressed');
  });

  it('dims what is not near to what the pointer is on, and explains it', async () => {
    const { user } = await renderShop();
    await user.hover(item(/^lake,/));
    expect(item(/^ci,/)).toHaveAttribute('data-dimmed');
    expect(item(/^shop,/)).not.toHaveAttribute('data-dimmed');
    expect(item(/^Peering of lake/)).not.toHaveAttribute('data-dimmed');
    expect(screen.getByTestId('graph-explanation')).toHaveTextContent(
      /lake.*Project data.*10\.5\.4\.0\/25/,
    );
    await user.unhover(item(/^lake,/));
    expect(item(/^ci,/)).not.toHaveAttribute('data-dimmed');
    expect(screen.queryByTestId('graph-explanation')).not.toBeInTheDocument();
  });

  it('has nothing that axe finds', async () => {
    const { container } = await renderShop();
    expect(await violations(container)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('comes to the shoot in the middle by Tab, and leaves by Tab', async () => {
    const { user } = await renderShop();
    await user.tab();
    while (document.activeElement?.closest('[role="application"]') === null) {
      await user.tab();
    }
    expect(item(/^shop,/)).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Zoom in' })).toHaveFocus();
    expect(
      within(graph())
        .getAllByRole('button')
        .filter(element => element.getAttribute('tabindex') === '0'),
    ).toEqual([item(/^shop,/)]);
  });

  it('moves by arrows along the lines to every peer, and says what to do', async () => {
    const { user } = await renderShop();
    expect(graph()).toHaveAccessibleDescription(/Arrow keys move/);
    act(() => item(/^shop,/).focus());
    const seen = new Set<string>();
    for (const key of [
      '{ArrowRight}',
      '{ArrowLeft}',
      '{ArrowDown}',
      '{ArrowUp}',
    ]) {
      act(() => item(/^shop,/).focus());
      for (let step = 0; step < 4; step += 1) {
        await user.keyboard(key);
        seen.add(document.activeElement?.getAttribute('aria-label') ?? '');
      }
    }
    expect([...seen].some(name => name.startsWith('Peering of'))).toBe(true);
    expect(
      [...seen].filter(name => !name.startsWith('Peering of')).length,
    ).toBeGreaterThan(2);
    expect(seen).not.toContain('');
  });

  it('opens with Enter, goes back with Escape: first what is explained, then what is chosen, then the middle', async () => {
    const { user, chosen } = await renderShop({ selected: 'peering:any' });
    act(() => item(/^lake,/).focus());
    await user.keyboard('{Enter}');
    expect(chosen.map(one => one?.id)).toEqual([
      shootNodeId({ namespace: 'garden-data', name: 'lake' }),
    ]);
    expect(screen.getByTestId('graph-explanation')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('graph-explanation')).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(chosen[1]).toBeNull();
  });

  it('goes home where nothing is chosen', async () => {
    const { user } = await renderShop();
    act(() => item(/^lake,/).focus());
    await user.keyboard('{Escape}{Escape}');
    expect(item(/^shop,/)).toHaveFocus();
  });

  it('zooms', async () => {
    const { user, container } = await renderShop();
    const scale = () =>
      Number(
        /scale\(([\d.]+)\)/.exec(
          container.querySelector<HTMLElement>('.react-flow__viewport')?.style
            .transform ?? '',
        )?.[1],
      );
    act(() => item(/^shop,/).focus());
    const before = scale();
    await user.keyboard('-');
    expect(scale()).toBeLessThan(before);
    await user.keyboard('+');
    expect(scale()).toBeCloseTo(before, 5);
  });
});

describe('the drawing of a landscape', () => {
  it('puts shoots into the frames of their projects, which Enter closes', async () => {
    const closed: string[] = [];
    await renderInTestApp(
      canvas(shopLandscape(), { onCloseGroup: key => closed.push(key) }),
    );
    const prod = await screen.findByRole('button', { name: /^project prod,/ });
    expect(prod).toHaveAccessibleName('project prod, 3 shoots, open');
    act(() => prod.focus());
    await userEvent.keyboard('{Enter}');
    expect(closed).toEqual(['prod']);
    // The frame says the project.
    expect(within(item(/^lake,/)).getByText('10.5.4.0/25')).toBeInTheDocument();
  });

  it('draws closed groups with their numbers, and bundles with theirs', async () => {
    const opened: string[] = [];
    const chosen: Array<GraphItem | null> = [];
    await renderInTestApp(
      canvas(groupedLandscape(), {
        onOpenGroup: key => opened.push(key),
        onSelect: one => chosen.push(one),
      }),
    );
    const data = await screen.findByRole('button', { name: /^project data,/ });
    expect(data).toHaveAccessibleName(
      'project data, 356 shoots, 2 errors, closed',
    );
    const bundle = item(/^388 peerings between ops and prod/);
    expect(bundle).toHaveAccessibleName(
      '388 peerings between ops and prod, 4 incomplete, 1 with errors',
    );
    expect(within(bundle).getByText('388 · 4→')).toBeInTheDocument();
    fireEvent.click(data);
    expect(chosen.map(one => one?.kind)).toEqual(['group']);
    act(() => data.focus());
    await userEvent.keyboard('{Enter}');
    fireEvent.doubleClick(data);
    expect(opened).toEqual(['data', 'data']);
  });

  it('keeps places while data change', async () => {
    const rendered = await renderInTestApp(canvas(shopLandscape()));
    await screen.findByRole('button', { name: /^lake,/ });
    const transform = () => item(/^lake,/).style.transform;
    const before = transform();
    const shopOnly = shopLandscape();
    rendered.rerender(
      canvas({
        ...shopOnly,
        shoots: [...shopOnly.shoots, landscapeShoot('data', 'stream')],
      }),
    );
    await screen.findByRole('button', { name: /^stream,/ });
    expect(transform()).toBe(before);
  });

  it('is empty where there is nothing', async () => {
    await renderInTestApp(canvas(landscapeWith()));
    expect(graph()).toBeInTheDocument();
  });
});
