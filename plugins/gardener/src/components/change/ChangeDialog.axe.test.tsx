import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {
  changeStep,
  changeWith,
  halfOpenChange,
  planWith,
} from '../../__testUtils__/changeFixtures';
import {
  checkOf,
  checkOfHidden,
  reverseYaml,
} from '../../__testUtils__/targetFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { responseError, signInError } from '../../__testUtils__/serverErrors';
import { renderChangeDialog } from '../../__testUtils__/renderChangeDialog';
import { findingOn, shopView } from '../../__testUtils__/shopView';

async function violations() {
  const result = await axe.run(document.body, {
    // No layout and no page around it here: the browser test looks at those.
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  });
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
}

const warning = findingOn('data', 'reports', {
  code: 'DEFAULT_NODE_CIDR',
  severity: 'warning',
  variant: 'of a later version',
});

const overlap = findingOn('data', 'pipeline', {
  code: 'CIDR_OVERLAP',
  severity: 'error',
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

describe('axe finds nothing', () => {
  it('while peerings are chosen, with the list of targets open', async () => {
    const api = apiWith({
      check: ({ namespace, name }) =>
        namespace === 'garden-partner'
          ? checkOfHidden(namespace, name)
          : checkOf('data', name, { findings: [overlap, warning] }),
    });
    await renderChangeDialog({ kind: 'configure', view: shopView() }, api);
    const add = () => screen.getByRole('button', { name: 'Add Peering' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove clearing' }),
    );
    await userEvent.click(add());
    await userEvent.keyboard('garden-partner/x/eu-de-1{Enter}');
    await userEvent.click(add());
    await userEvent.keyboard('garden-data/pipeline/eu-de-1{Enter}');
    await screen.findByText('Shared 10.5.0.0/27');
    await userEvent.click(add());
    await userEvent.keyboard('re');
    await waitFor(() => expect(api.asked.targets.at(-1)).toBe('re'));
    await screen.findAllByRole('option');
    expect(await violations()).toEqual([]);
  });

  it('while something is asked before it is lost', async () => {
    await renderChangeDialog({ kind: 'configure', view: shopView() });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove playground' }),
    );
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    expect(await violations()).toEqual([]);
  });

  it('in a review with everything that there can be', async () => {
    const plan = planWith({
      findings: [
        { finding: overlap, standing: 'overridable' },
        { finding: warning, standing: 'asks' },
      ],
      solved: [warning],
      handovers: [
        {
          target: { namespace: 'garden-partner', name: 'clearing' },
          project: null,
          edit: 'remove',
          why: 'notAccessible',
          owner: null,
          yaml: reverseYaml,
        },
      ],
    });
    await renderChangeDialog(
      { kind: 'review', request: plan.request, title: 'Review changes' },
      apiWith({ plan: () => plan }),
    );
    await screen.findByRole('checkbox');
    expect(await violations()).toEqual([]);
  });

  it('while a plan is made, and where there is none', async () => {
    const { request } = planWith();
    const start = { kind: 'review', request, title: 'Review' } as const;
    const { unmount } = await renderChangeDialog(
      start,
      apiWith({ plan: () => new Promise(() => {}) }),
    );
    expect(await violations()).toEqual([]);
    unmount();
    const failure = await responseError(503, 'Error', 'Down');
    await renderChangeDialog(start, apiWith({ plan: () => failure }));
    await screen.findByRole('button', { name: 'Try again' });
    expect(await violations()).toEqual([]);
  });

  it('where a review wants a sign-in', async () => {
    const { request } = planWith();
    const failure = await signInError('expired');
    await renderChangeDialog(
      { kind: 'review', request, title: 'Review' },
      apiWith({ plan: () => failure }),
    );
    await screen.findByRole('button', { name: 'Sign in again' });
    expect(await violations()).toEqual([]);
  });

  it('while a change is applied', async () => {
    const change = changeWith({
      steps: [
        changeStep('ops', 'vault', {
          rollout: { state: 'reconciling', percent: 38 },
        }),
        changeStep('prod', 'shop', {
          rollout: { state: 'waitingForMaintenance' },
        }),
      ],
    });
    await renderChangeDialog(
      { kind: 'follow', changeId: change.id },
      apiWith({ change: () => change }),
    );
    await screen.findByRole('region', { name: 'Rollout' });
    expect(await violations()).toEqual([]);
  });

  it('in a half-open change', async () => {
    const change = halfOpenChange();
    await renderChangeDialog(
      { kind: 'follow', changeId: change.id },
      apiWith({ change: () => change }),
    );
    await screen.findByRole('button', { name: 'Undo change' });
    expect(await violations()).toEqual([]);
  });
});
