import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  candidate,
  checkOf,
  checkOfHidden,
  shopTargets,
} from '../../__testUtils__/targetFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderChangeDialog } from '../../__testUtils__/renderChangeDialog';
import {
  findingOn,
  shopPeerings,
  shopView,
} from '../../__testUtils__/shopView';

const configure = (view = shopView()) => ({ kind: 'configure', view } as const);

function button(name: string | RegExp) {
  return screen.getByRole('button', { name });
}

function row(number: number) {
  return within(
    screen.getByRole('group', { name: `Peering to add, number ${number}` }),
  );
}

/** Adds a row and types into it. */
async function type(text: string) {
  await userEvent.click(button('Add Peering'));
  await userEvent.keyboard(text);
}

/** Adds a row and chooses a target of the list. */
async function choose(name: string) {
  await type(name);
  await userEvent.click(
    await screen.findByRole('option', { name: new RegExp(`/ ${name},`) }),
  );
}

async function review(api: { asked: { plans: unknown[] } }) {
  await userEvent.click(button('Review'));
  await waitFor(() => expect(api.asked.plans).toHaveLength(1));
  return api.asked.plans[0];
}

describe('the current peerings', () => {
  it('are those that the shoot lists, the first five of them', async () => {
    const { dialog } = await renderChangeDialog(configure());
    expect(dialog).toHaveAccessibleName('Configure Peering');
    expect(dialog).toHaveTextContent(
      'prod / shop · nodes 10.5.0.0/27 · seed eu-de-1',
    );
    const table = screen.getByRole('table', { name: 'Current peerings (8)' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 5);
    await userEvent.click(button('Show 3 more'));
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 8);
    expect(within(table).queryByText('ci')).toBeNull();
  });

  it('are struck through when they are to go, and can be kept again', async () => {
    const { api } = await renderChangeDialog(configure());
    await userEvent.click(button('Remove playground'));
    expect(screen.getByText('Will be removed')).toBeInTheDocument();
    expect(screen.getByText('playground').closest('s')).not.toBeNull();
    expect(screen.getByText('1 to remove')).toBeInTheDocument();
    expect(button('Undo removing playground')).toHaveFocus();
    await userEvent.click(button('Undo removing playground'));
    expect(screen.queryByText('Will be removed')).toBeNull();
    expect(button('Review')).toHaveAccessibleDescription(
      'Choose a peering to add or to remove first.',
    );
    await userEvent.click(button('Review'));
    expect(api.asked.plans).toEqual([]);
  });

  it('go with the reverse entry, unless that is not wanted', async () => {
    const { api } = await renderChangeDialog(configure());
    await userEvent.click(button('Remove playground'));
    const box = await screen.findByRole('checkbox', {
      name: 'Remove reverse peering on target shoot',
    });
    expect(box).toBeChecked();
    await userEvent.click(box);
    expect(await review(api)).toEqual({
      kind: 'peerings',
      shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      source: 'portal',
      pairs: [
        {
          target: { namespace: 'garden-dev', name: 'playground' },
          here: 'remove',
          there: 'keep',
        },
      ],
    });
  });

  it('say who must remove the reverse entry of a shoot that is not visible', async () => {
    await renderChangeDialog(configure());
    await userEvent.click(button('Show 3 more'));
    await userEvent.click(button('Remove clearing'));
    expect(
      screen.getByText(/Ask the owner of/, { exact: false }).closest('td'),
    ).toHaveTextContent(
      'You can’t see clearing, so its entry can’t be checked or removed here. Ask the owner of garden-partner to remove the entry for shop.',
    );
    expect(screen.getByText(/name: shop/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('have no reverse entry to speak of where the target lists nothing', async () => {
    await renderChangeDialog(configure());
    await userEvent.click(button('Remove shop-dev'));
    expect(screen.getByText('Will be removed')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are never hidden when they are to go', async () => {
    await renderChangeDialog(configure());
    await userEvent.click(button('Show 3 more'));
    await userEvent.click(button('Remove monitoring'));
    await userEvent.click(button('Show fewer'));
    expect(button('Undo removing monitoring')).toBeInTheDocument();
    expect(screen.getByText('6 of 8 shown')).toBeInTheDocument();
  });
});

describe('the type-ahead', () => {
  it('groups targets by project and says what is to be said of each', async () => {
    await renderChangeDialog(configure());
    await type('re');
    const list = await screen.findByRole('listbox', {
      name: 'Target shoot 1',
    });
    await waitFor(() =>
      expect(within(list).getAllByRole('option')).toHaveLength(6),
    );
    const texts = (group: string) =>
      within(within(list).getByRole('group', { name: group }))
        .getAllByRole('option')
        .map(option => option.getAttribute('aria-label'));
    expect(texts('prod · this project')).toEqual([
      'prod / returns, 10.5.0.128/27, eu-de-1',
      'prod / storefront, 10.5.0.192/27, eu-de-2',
    ]);
    expect(texts('Other projects that you may see')).toEqual([
      'data / reports, 10.250.0.0/27, eu-de-1, Warning: Default node CIDR: connectivity may be asymmetric',
      'data / stream, 10.5.5.0/27, eu-nl-1, Note: Migrating to another seed',
      'dev / cde-store, none, eu-de-2, Workerless: no nodes to peer',
      'ops / registry, 10.5.2.64/27, eu-de-2, Being deleted',
    ]);
    expect(
      [...list.querySelectorAll('mark')].map(mark => mark.textContent),
    ).toEqual(['re', 're', 're', 're', 're', 're']);
  });

  it('waits for a pause before it asks', async () => {
    const { api } = await renderChangeDialog(configure());
    await type('stream');
    await waitFor(() => expect(api.asked.targets.at(-1)).toBe('stream'));
    expect(api.asked.targets.length).toBeLessThan('stream'.length);
  });

  it('offers nothing of an earlier text while the answer is under way', async () => {
    const api = apiWith({});
    await renderChangeDialog(configure(), api);
    await type('returns');
    await waitFor(() => expect(api.asked.targets.at(-1)).toBe('returns'));
    await screen.findByRole('option', { name: /returns/ });
    api.targets = new Promise(() => {});
    await userEvent.keyboard('{Control>}a{/Control}vault{Enter}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(row(1).getByRole('combobox')).toHaveValue('vault');
    expect(api.asked.checks).toEqual([]);
  });

  it('says that there is none, and how to name one that is not visible', async () => {
    await renderChangeDialog(configure());
    await type('xyz');
    expect(
      await screen.findByText('No shoot that you may see matches.'),
    ).toBeInTheDocument();
    expect(screen.getByText('namespace/name/seed')).toBeInTheDocument();
  });

  it('says that the list can’t be had', async () => {
    const targets = await responseError(503, 'ServiceUnavailableError', 'Down');
    await renderChangeDialog(configure(), apiWith({ targets }));
    await type('re');
    expect(
      await screen.findByText('Shoots can’t be listed: Down.'),
    ).toBeInTheDocument();
  });

  it('says how many it does not show', async () => {
    const items = [candidate('ops', 'a-1'), candidate('ops', 'a-2')];
    const api = apiWith({ targets: { items, total: 2 } });
    api.listTargets = async () => ({ items, total: 312 });
    await renderChangeDialog(configure(), api);
    await type('a-');
    expect(
      await screen.findByText(/2 of 312 shown. Type more/),
    ).toBeInTheDocument();
  });
});

describe('a chosen target', () => {
  it('fills in its network and seed, and is compared with all peers', async () => {
    const { api } = await renderChangeDialog(configure());
    await choose('vault');
    expect(row(1).getByRole('combobox')).toHaveValue('vault');
    expect(row(1).getByText('ops /')).toBeInTheDocument();
    expect(row(1).getByText('eu-de-2')).toBeInTheDocument();
    expect(
      await row(1).findByText('No conflict with shop or its 8 peers'),
    ).toBeInTheDocument();
    expect(
      row(1).getByRole('checkbox', {
        name: 'Configure reverse peering on target shoot',
      }),
    ).toBeChecked();
    expect(screen.getByText('1 to add')).toBeInTheDocument();
    expect(await review(api)).toMatchObject({
      pairs: [
        {
          target: { namespace: 'garden-ops', name: 'vault' },
          here: 'add',
          there: 'add',
        },
      ],
    });
  });

  it('gets no reverse entry that is not wanted', async () => {
    const { api } = await renderChangeDialog(configure());
    await choose('vault');
    await userEvent.click(await row(1).findByRole('checkbox'));
    expect(await review(api)).toMatchObject({
      pairs: [{ here: 'add', there: 'keep' }],
    });
  });

  it('may list the shoot already', async () => {
    const api = apiWith({
      check: () => checkOf('ops', 'vault', { reverse: 'set' }),
    });
    await renderChangeDialog(configure(), api);
    await choose('vault');
    expect(
      await row(1).findByText('vault already lists shop'),
    ).toBeInTheDocument();
    expect(await review(api)).toMatchObject({
      pairs: [{ here: 'add', there: 'keep' }],
    });
  });

  it('that the user may not change says whom to ask, with the YAML', async () => {
    const api = apiWith({
      check: () => checkOf('ops', 'vault', { mayChange: false, owner: 'olga' }),
    });
    await renderChangeDialog(configure(), api);
    await choose('vault');
    expect(
      await row(1).findByText(/Ask olga, the owner of project ops/),
    ).toBeInTheDocument();
    expect(row(1).getByText(/name: shop/)).toBeInTheDocument();
    expect(
      row(1).getByRole('button', { name: 'Copy YAML' }),
    ).toBeInTheDocument();
    expect(await review(api)).toMatchObject({
      pairs: [{ here: 'add', there: 'keep' }],
    });
  });

  it('that overlaps is explained with both networks, and can be reviewed all the same', async () => {
    const overlap = findingOn('data', 'pipeline', {
      code: 'CIDR_OVERLAP',
      severity: 'error',
      what: 'Node networks of shop and pipeline overlap in 32 addresses.',
      variant: 'of a later version',
      overlaps: [
        {
          leftOwner: 'shop',
          left: '10.5.0.0/27',
          rightOwner: 'pipeline',
          right: '10.5.0.0/26',
          shared: '10.5.0.0/27',
          addresses: '32',
        },
      ],
    });
    const api = apiWith({
      check: () => checkOf('data', 'pipeline', { findings: [overlap] }),
    });
    await renderChangeDialog(configure(), api);
    await choose('pipeline');
    expect(
      await row(1).findByText(/overlap in 32 addresses/),
    ).toBeInTheDocument();
    expect(row(1).getByText('Shared 10.5.0.0/27')).toBeInTheDocument();
    expect(row(1).getByRole('combobox')).toBeInvalid();
    expect(row(1).queryByText(/No conflict/)).toBeNull();
    expect(await review(api)).toMatchObject({ pairs: [{ here: 'add' }] });
  });

  it('is not called free of conflict when something was not checked', async () => {
    const unknown = findingOn('ops', 'vault', {
      code: 'CIDR_UNKNOWN',
      severity: 'notChecked',
      variant: 'of a later version',
    });
    const api = apiWith({
      check: () => checkOf('ops', 'vault', { findings: [unknown] }),
    });
    await renderChangeDialog(configure(), api);
    await choose('vault');
    expect(await row(1).findByText('Networks not checked')).toBeInTheDocument();
    expect(row(1).queryByText(/No conflict/)).toBeNull();
  });

  it('is checked before it can be reviewed, and again after a failure', async () => {
    const api = apiWith({ check: () => new Promise(() => {}) });
    const failing = await responseError(500, 'Error', 'It broke');
    await renderChangeDialog(configure(), api);
    await choose('vault');
    expect(row(1).getByText('Checking vault')).toBeInTheDocument();
    expect(button('Review')).toHaveAccessibleDescription(
      'A target is being checked.',
    );
    await userEvent.click(button('Remove row 1'));
    api.check = ({ name }) =>
      name === 'vault' ? new Promise(() => {}) : failing;
    await choose('stream');
    expect(
      await row(1).findByText('stream can’t be checked.'),
    ).toBeInTheDocument();
    expect(button('Review')).toHaveAttribute('aria-disabled', 'true');
    api.check = () => checkOf('data', 'stream');
    await userEvent.click(button('Try again'));
    expect(await row(1).findByText(/No conflict/)).toBeInTheDocument();
    expect(button('Review')).not.toHaveAttribute('aria-disabled');
  });

  it('that stands in another row already can’t be written', async () => {
    await renderChangeDialog(configure());
    await choose('vault');
    await choose('vault');
    expect(
      await row(2).findByText('vault stands in a row above already.'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 row can’t be written')).toBeInTheDocument();
    expect(button('Review')).toHaveAccessibleDescription(
      'Correct or remove the rows that can’t be written.',
    );
  });
});

describe('a typed target', () => {
  const hidden = () =>
    apiWith({
      check: ({ namespace, name }) => checkOfHidden(namespace, name),
    });

  it('is taken with its seed, and its owner has to add the reverse entry', async () => {
    const api = hidden();
    await renderChangeDialog(configure(), api);
    await type('garden-partner/clearing/eu-de-2{Enter}');
    expect(
      await row(1).findByText(/Ask the owner of/, { exact: false }),
    ).toHaveTextContent('garden-partner');
    expect(row(1).getByText('unknown')).toBeInTheDocument();
    expect(row(1).getByText('eu-de-2')).toBeInTheDocument();
    expect(row(1).getByText('Networks not checked')).toBeInTheDocument();
    expect(await review(api)).toMatchObject({
      pairs: [
        {
          target: { namespace: 'garden-partner', name: 'clearing' },
          here: 'add',
          there: 'keep',
          seed: 'eu-de-2',
        },
      ],
    });
  });

  it('that turns out to be visible gets its own seed', async () => {
    const api = apiWith({});
    await renderChangeDialog(configure(), api);
    await type('garden-ops/vault/eu-xx-9{Enter}');
    await row(1).findByText(/No conflict/);
    expect(row(1).getByText('eu-de-2')).toBeInTheDocument();
    expect(await review(api)).not.toHaveProperty('pairs.0.seed');
  });

  it.each([
    ['Garden/clearing/eu-de-2', /The namespace must be a DNS label/],
    ['garden-partner/-x/eu-de-2', /The name must be a DNS label/],
    ['garden-partner/clearing/', /The seed must be a DNS label/],
    ['a/b/c/d', /Write namespace\/name\/seed, with two slashes/],
  ])('%s names the part that is wrong', async (text, problem) => {
    await renderChangeDialog(configure());
    await type(text);
    await userEvent.tab();
    expect(row(1).getByText(problem)).toBeInTheDocument();
    expect(row(1).getByRole('combobox')).toBeInvalid();
    expect(row(1).getByRole('combobox')).toHaveAccessibleDescription(problem);
    expect(screen.getByText('1 row can’t be written')).toBeInTheDocument();
  });

  it('that does not exist is said where the user may see its namespace', async () => {
    const api = apiWith({
      check: ({ namespace, name }) =>
        checkOf('ops', name, {
          target: {
            kind: 'notFound',
            namespace,
            name,
            project: 'ops',
            seed: null,
          },
          choice: undefined,
        }),
    });
    await renderChangeDialog(configure(), api);
    await type('garden-ops/nothing/eu-de-1{Enter}');
    expect(
      await row(1).findByText(
        'There is no shoot nothing in namespace garden-ops.',
      ),
    ).toBeInTheDocument();
  });

  it('is asked for when a name was typed and nothing chosen', async () => {
    await renderChangeDialog(configure());
    await type('vau');
    await userEvent.tab();
    expect(
      row(1).getByText(/Choose a shoot from the list/),
    ).toBeInTheDocument();
    expect(screen.getByText('1 row open')).toBeInTheDocument();
    expect(button('Review')).toHaveAccessibleDescription(
      'Choose a target in each row, or remove the row.',
    );
  });
});

describe('several changes', () => {
  it('are one plan, and nothing is lost by going back', async () => {
    const { api } = await renderChangeDialog(configure());
    await userEvent.click(button('Remove shop-dev'));
    await choose('vault');
    await choose('stream');
    await userEvent.click(button('Add Peering'));
    expect(
      screen.getByText('2 to add, 1 to remove, 1 row open'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getAllByText(/No conflict/)).toHaveLength(2),
    );
    expect(await review(api)).toMatchObject({
      pairs: [
        { target: { name: 'shop-dev' }, here: 'remove', there: 'keep' },
        { target: { name: 'vault' }, here: 'add', there: 'add' },
        { target: { name: 'stream' }, here: 'add', there: 'add' },
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Back' }));
    expect(
      screen.getByText('2 to add, 1 to remove, 1 row open'),
    ).toBeInTheDocument();
    expect(row(2).getByRole('combobox')).toHaveValue('stream');
    expect(button('Undo removing shop-dev')).toBeInTheDocument();
  });

  it('lose a row whose cross is pressed, and leave the focus beside it', async () => {
    await renderChangeDialog(configure());
    await choose('vault');
    await userEvent.click(button('Remove row 1'));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(button('Add Peering')).toHaveFocus();
  });

  it('leave out a peering that is gone meanwhile', async () => {
    const api = apiWith({
      view: shopView({ peerings: shopPeerings.slice(1) }),
    });
    await renderChangeDialog(configure(), api);
    await waitFor(() => expect(screen.queryByText('playground')).toBeNull());
  });
});

describe('a shoot without peerings', () => {
  it('begins with an empty row that has the focus', async () => {
    const view = shopView({ peerings: [] });
    await renderChangeDialog(
      { ...configure(view), addRow: true },
      apiWith({ view, targets: shopTargets }),
    );
    expect(screen.getByText('None yet.')).toBeInTheDocument();
    expect(row(1).getByRole('combobox')).toHaveFocus();
  });
});
