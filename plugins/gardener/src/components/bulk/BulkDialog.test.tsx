import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Change } from 'backstage-plugin-gardener-common';
import {
  bulkChangeWith,
  bulkUnit,
  changeUnit,
  repairPlan,
  wishFor,
} from '../../__testUtils__/bulkFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import {
  responseError,
  tooManyRequests,
} from '../../__testUtils__/serverErrors';
import { renderInPlugin } from '../../__testUtils__/renderInPlugin';
import { findingOn } from '../../__testUtils__/shopView';
import { violations } from '../../__testUtils__/violations';
import type { BulkStart } from '../../model/bulk/bulkStart';
import { BulkDialog } from './BulkDialog';

const { units } = repairPlan();
const request = { garden: 'osc', units: [...units] };
const review: BulkStart = {
  kind: 'review',
  request,
  title: 'Review repairs',
  projects: new Map([['garden-prod', 'prod']]),
};
const toCi = wishFor('prod/shop', 'ops/ci', { there: 'add' });

async function open(api: FakeGardenerApi, start: BulkStart = review) {
  const onClose = jest.fn();
  const onApplied = jest.fn();
  const { signals } = await renderInPlugin(
    <BulkDialog start={start} onClose={onClose} onApplied={onApplied} />,
    api,
  );
  const dialog = await screen.findByRole('dialog');
  return { api, dialog, onClose, onApplied, signals };
}

async function reviewing(plan = repairPlan()) {
  const api = apiWith({ bulkPlan: () => plan });
  const rendered = await open(api);
  await screen.findByRole('region', { name: /^Will be written/ });
  return rendered;
}

function region(name: RegExp) {
  return within(screen.getByRole('region', { name }));
}

function applyButton() {
  return screen.getByRole('button', { name: /^Apply \d+ patch/ });
}

describe('the review of many pairs', () => {
  it('tells what is written of each pair, what is not and why, and what changes on which shoot', async () => {
    await reviewing();
    expect(
      screen.getByText('3 pairs, 2 patches. Nothing is written yet.'),
    ).toBeVisible();
    const written = region(/^Will be written \(2\)/);
    expect(
      written.getByRole('checkbox', {
        name: /prod \/ shop and dev \/ shop-dev.*Add the entry for shop on shop-dev/,
      }),
    ).toBeChecked();
    const blocked = region(/^Not written \(1\)/);
    expect(blocked.getByText(/^prod \/ shop and prod \/ edge/)).toBeVisible();
    expect(
      blocked.getByText('edge is migrating to another seed.'),
    ).toBeVisible();
    const patches = region(/^Patches \(2\)/);
    expect(patches.getAllByText('Dry run accepted')).toHaveLength(2);
    expect(patches.getAllByText('1 entry added')).toHaveLength(2);
  });

  it('writes a pair that is left out no more, and no patch of it', async () => {
    const { api, onApplied } = await reviewing();
    await userEvent.click(
      screen.getByRole('checkbox', { name: /and ops \/ ci/ }),
    );
    expect(region(/^Patches \(1\)/).getByText(/all pairs/)).toBeVisible();
    await userEvent.click(applyButton());
    await waitFor(() => expect(onApplied).toHaveBeenCalledTimes(1));
    expect(api.asked.bulkApplied).toEqual([
      { id: repairPlan().id, accepted: { leaveOut: [1] } },
    ]);
  });

  it('is applied once its warnings are accepted', async () => {
    const finding = findingOn('ops', 'ci', {
      code: 'DEFAULT_NODE_CIDR',
      severity: 'warning',
      what: 'ci is on the default network.',
      variant: 'new',
    });
    const plan = repairPlan({
      units: [
        bulkUnit(toCi, { findings: [{ finding, standing: 'asks' }] }),
        ...units.slice(1),
      ],
    });
    const { api } = await reviewing(plan);
    expect(applyButton()).toHaveAttribute('aria-disabled', 'true');
    const warnings = region(/^Warnings/);
    expect(warnings.getByText('ci is on the default network.')).toBeVisible();
    await userEvent.click(
      warnings.getByRole('checkbox', {
        name: 'Apply although there is 1 warning',
      }),
    );
    await userEvent.click(applyButton());
    expect(api.asked.bulkApplied[0].accepted).toEqual({
      acceptWarnings: true,
    });
  });

  it('can’t be applied when no pair is left', async () => {
    const { api } = await reviewing(repairPlan({ units: [units[2]] }));
    expect(applyButton()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(applyButton());
    expect(api.asked.bulkApplied).toEqual([]);
  });

  it('says when who asked too much may ask again, and makes the plan then', async () => {
    const api = apiWith({ bulkPlan: () => tooManyRequests(30) });
    await open(api);
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent(/30 s/));
    api.bulkPlan = () => repairPlan();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('region', { name: /^Will be written/ });
    expect(api.asked.bulkPlans).toHaveLength(2);
  });

  it('is made anew when it does not hold any more', async () => {
    const { api } = await reviewing();
    api.bulkApplied = responseError(
      409,
      'ConflictError',
      'ci has changed since',
    );
    await userEvent.click(applyButton());
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('ci has changed'));
    expect(applyButton()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(
      within(alert).getByRole('button', { name: /plan|again/i }),
    );
    await waitFor(() => expect(api.asked.bulkPlans).toHaveLength(2));
  });

  it('goes on to the change once it is applied', async () => {
    const { api } = await reviewing();
    api.change = id => bulkChangeWith({ id });
    await userEvent.click(applyButton());
    expect(
      await screen.findByRole('heading', { name: 'Applying' }),
    ).toBeVisible();
  });

  it('has nothing that axe finds', async () => {
    const { dialog } = await reviewing();
    expect(await violations(dialog)).toEqual([]);
  });
});

async function following(change: Change) {
  const api = apiWith({ change: () => change });
  const rendered = await open(api, { kind: 'follow', changeId: change.id });
  await screen.findByRole('region', { name: /^Pairs/ });
  return rendered;
}

function results() {
  return region(/^Pairs/)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

describe('a change of many pairs', () => {
  it('tells how far it is, each pair with its end, worst first', async () => {
    const { dialog } = await following(
      bulkChangeWith({
        units: [
          ...bulkChangeWith().units,
          changeUnit(toCi, 'failed', {
            problem: {
              kind: 'noRights',
              message: 'You may not change ci.',
              tries: 1,
            },
          }),
        ],
      }),
    );
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '66',
    );
    expect(screen.getByText('1 failed')).toBeVisible();
    expect(
      screen.getByText('Applied by the Garden on 1 of 1 shoots'),
    ).toBeVisible();
    const [first] = results();
    expect(first).toContain('You may not change ci.');
    expect(first).toContain('Failed');
    expect(await violations(dialog)).toEqual([]);
  });

  it('is followed as it goes on', async () => {
    const { api, signals } = await following(bulkChangeWith());
    api.change = () =>
      bulkChangeWith({
        state: 'done',
        version: 9,
        units: [changeUnit(toCi, 'written')],
      });
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    expect(
      await screen.findByRole('heading', { name: 'Applied' }),
    ).toBeVisible();
    expect(results()).toHaveLength(1);
  });

  it.each([
    ['Pause', { mayPause: true }, 'paused'],
    ['Resume', { state: 'paused', mayResume: true }, 'resumed'],
    ['Finish change', { state: 'halfOpen', mayFinish: true }, 'finished'],
    ['Don’t pause', { asked: 'pause', mayResume: true }, 'resumed'],
  ] as const)('can be told: %s', async (label, part, asked) => {
    const change = bulkChangeWith(part);
    const { api } = await following(change);
    await userEvent.click(screen.getByRole('button', { name: label }));
    await waitFor(() => expect(api.asked[asked]).toEqual([change.id]));
  });

  it.each([
    ['Cancel change', { mayCancel: true }, 'cancelled'],
    ['Undo change', { state: 'halfOpen', mayUndo: true }, 'undone'],
  ] as const)(
    'asks before it takes something back: %s',
    async (label, part, asked) => {
      const change = bulkChangeWith(part);
      const { api } = await following(change);
      await userEvent.click(screen.getByRole('button', { name: label }));
      const dialog = within(await screen.findByRole('alertdialog'));
      expect(await dialog.findAllByRole('listitem')).not.toHaveLength(0);
      expect(api.asked[asked]).toEqual([]);
      await userEvent.click(dialog.getByRole('button', { name: label }));
      await waitFor(() => expect(api.asked[asked]).toEqual([change.id]));
    },
  );

  it('offers nothing that is asked for already', async () => {
    await following(
      bulkChangeWith({ asked: 'pause', mayPause: true, mayCancel: true }),
    );
    expect(
      screen.getByText('It pauses once the request under way is answered.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cancel change' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
  });

  it.each([
    ['Pause', {}, /^You can’t pause it: you need patch shoots/],
    ['Cancel change', {}, /^You can’t cancel it: you need patch shoots/],
    ['Don’t pause', { asked: 'pause' }, /^You can’t resume it/],
    ['Resume', { state: 'paused' }, /^You can’t resume it/],
    ['Undo change', { state: 'paused' }, /^You can’t undo it/],
    ['Finish change', { state: 'halfOpen' }, /^You can’t finish it/],
  ] as const)(
    'says why this user may not do it, and asks for nothing: %s',
    async (label, part, why) => {
      const { api, dialog } = await following(bulkChangeWith(part));
      const button = screen.getByRole('button', { name: label });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(why);
      act(() => button.focus());
      expect(button).toHaveFocus();
      await userEvent.click(button);
      expect(screen.queryByRole('alertdialog')).toBeNull();
      const { paused, resumed, cancelled, finished, undone } = api.asked;
      expect([paused, resumed, cancelled, finished, undone].flat()).toEqual([]);
      expect(await violations(dialog)).toEqual([]);
    },
  );

  it('tells why it could not be told', async () => {
    const { api } = await following(bulkChangeWith({ mayPause: true }));
    api.paused = tooManyRequests(12);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent(/12 s/));
  });

  it('can be planned again for the pairs that failed', async () => {
    const { api } = await following(
      bulkChangeWith({
        state: 'done',
        units: [changeUnit(toCi, 'failed'), bulkChangeWith().units[0]],
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Plan what is left again' }),
    );
    await screen.findByRole('region', { name: /^Will be written/ });
    expect(api.asked.bulkPlans).toEqual([
      { garden: 'osc', units: [toCi], source: 'portal' },
    ]);
  });

  it('says of a shoot that is not visible no more than that', async () => {
    await following(
      bulkChangeWith({
        units: [{ ...changeUnit(toCi, 'written'), target: null }],
      }),
    );
    expect(results()[0]).toContain('and a shoot that you can’t see');
  });
});
