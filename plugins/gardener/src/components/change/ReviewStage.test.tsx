import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanRequest } from 'backstage-plugin-gardener-common';
import {
  changeWith,
  ownStep,
  planStep,
  planWith,
} from '../../__testUtils__/changeFixtures';
import { reverseYaml } from '../../__testUtils__/targetFixtures';
import { apiWith, FakeGardenerApi } from '../../__testUtils__/FakeGardenerApi';
import { responseError } from '../../__testUtils__/serverErrors';
import { renderChangeDialog } from '../../__testUtils__/renderChangeDialog';
import { findingOn, shop } from '../../__testUtils__/shopView';

const request: PlanRequest = planWith().request;

const review = { kind: 'review', request, title: 'Review changes' } as const;

function button(name: string | RegExp) {
  return screen.getByRole('button', { name });
}

function region(name: string) {
  return within(screen.getByRole('region', { name }));
}

/** Shows a plan with changes. */
async function showPlan(part: Parameters<typeof planWith>[0] = {}) {
  const plan = planWith(part);
  const rendered = await renderChangeDialog(
    review,
    apiWith({ plan: () => plan }),
  );
  await screen.findByRole('button', { name: /Cancel/ });
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  return { ...rendered, plan };
}

const asking = (target: string) =>
  ({
    standing: 'asks',
    finding: findingOn('data', target, {
      code: 'DEFAULT_NODE_CIDR',
      severity: 'warning',
      variant: 'of a later version',
      what: `${target} has the default node CIDR.`,
    }),
  } as const);

const overlap = {
  standing: 'overridable',
  finding: findingOn('data', 'pipeline', {
    code: 'CIDR_OVERLAP',
    severity: 'error',
    variant: 'of a later version',
    what: 'The node networks overlap in 32 addresses.',
  }),
} as const;

describe('the review', () => {
  it('says how much is written, in which order, and that nothing is written yet', async () => {
    const { api, dialog } = await showPlan();
    expect(api.asked.plans).toEqual([request]);
    expect(dialog).toHaveAccessibleName('Review changes');
    expect(dialog).toHaveTextContent(
      '2 shoots, 2 patches, in this order. Nothing is written yet.',
    );
    const requests = region('Requests, in order')
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(requests).toEqual([
      '1Reverse entry on ops / vaultPATCH …/garden-ops/shoots/vaultAccepted by the Garden as mara@example.org',
      '2Own entries on prod / shopPATCH …/garden-prod/shoots/shopAccepted by the Garden as mara@example.org',
    ]);
  });

  it('shows what changes in each manifest by signs and words, with line numbers', async () => {
    await showPlan();
    const diff = within(
      screen.getByRole('group', { name: 'Changes of prod / shop' }),
    );
    expect(
      diff.getByText('- name: legacy-shop').parentElement,
    ).toHaveTextContent('44−removed: - name: legacy-shop');
    expect(diff.getByText('- name: vault').parentElement).toHaveTextContent(
      '44+added: - name: vault',
    );
    expect(diff.getByText('- name: lake').parentElement).toHaveTextContent(
      /^41\s*- name: lake$/,
    );
    expect(screen.getAllByText('Dry run accepted')).toHaveLength(2);
  });

  it('folds the changes of a manifest away', async () => {
    await showPlan();
    await userEvent.click(button(/ops \/ vault gets the reverse entry/));
    expect(
      screen.queryByRole('group', { name: 'Changes of ops / vault' }),
    ).toBeNull();
    expect(
      screen.getByRole('group', { name: 'Changes of prod / shop' }),
    ).toBeInTheDocument();
  });

  it('says when each shoot applies it, and what is routed', async () => {
    await showPlan();
    const after = region('After writing');
    expect(after.getByText('vault reconciles at once')).toBeInTheDocument();
    expect(
      after.getByText(/^shop waits for maintenance, .*–/),
    ).toBeInTheDocument();
    expect(
      after.getByText(/Only node IPs are routed, not pod or service IPs/),
    ).toBeInTheDocument();
    expect(
      await after.findByRole('link', { name: /How peering works/ }),
    ).toHaveAttribute('href', 'https://docs.example.org/peering');
  });

  it('says what it solves, and what others must do', async () => {
    await showPlan({
      solved: [
        findingOn('prod', 'legacy-shop', {
          code: 'TARGET_NOT_FOUND',
          severity: 'warning',
          variant: 'of a later version',
        }),
      ],
      handovers: [
        {
          target: { namespace: 'garden-partner', name: 'clearing' },
          project: null,
          edit: 'add',
          why: 'notAccessible',
          owner: null,
          yaml: reverseYaml,
        },
      ],
    });
    expect(
      region('Solves').getByText('Target not found on legacy-shop'),
    ).toBeInTheDocument();
    const others = region('To be done by others');
    expect(others.getByText(/Ask the owner of/)).toHaveTextContent(
      'Ask the owner of garden-partner to add the entry for shop.',
    );
    expect(others.getByText(/namespace: garden-prod/)).toBeInTheDocument();
  });

  it('copies all commands', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(document.getSelection()));
      return true;
    };
    await showPlan();
    await userEvent.click(button('Copy as kubectl'));
    expect(copied[0].trim().split('\n')).toEqual([
      expect.stringContaining('kubectl patch shoot vault -n garden-ops'),
      expect.stringContaining('kubectl patch shoot shop -n garden-prod'),
    ]);
  });

  it('keeps its frame while the plan is made, and reads out that it is ready', async () => {
    let give: (plan: ReturnType<typeof planWith>) => void = () => {};
    const api = new FakeGardenerApi();
    api.plan = () =>
      new Promise(resolve => {
        give = resolve;
      });
    const { dialog } = await renderChangeDialog(review, api);
    expect(screen.getByRole('status')).toHaveTextContent(
      /^The plan is being made/,
    );
    expect(button('Cancel')).toBeInTheDocument();
    await act(async () => give(planWith()));
    await screen.findByRole('button', { name: 'Apply 2 patches' });
    expect(within(dialog).getByTestId('live-region')).toHaveTextContent(
      'The plan is ready: 2 requests',
    );
  });

  it('says why there is no plan, and tries again', async () => {
    const api = apiWith({});
    const failure = await responseError(503, 'Error', 'Garden osc is silent');
    api.plan = () => failure;
    await renderChangeDialog(review, api);
    expect(await screen.findByText(/Garden osc is silent/)).toBeInTheDocument();
    api.plan = () => planWith();
    await userEvent.click(button('Try again'));
    expect(
      await screen.findByRole('button', { name: 'Apply 2 patches' }),
    ).toBeInTheDocument();
  });

  it('leads back to where it came from', async () => {
    const onBack = jest.fn();
    const { onClose } = await renderChangeDialog({ ...review, onBack });
    await userEvent.click(await screen.findByRole('button', { name: 'Back' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onBack).toHaveBeenCalledTimes(1);
  });
});

describe('a plan that can’t be applied', () => {
  const reasonOf = (name: string | RegExp = /^Apply/) => {
    expect(button(name)).toHaveAttribute('aria-disabled', 'true');
    return button(name).getAttribute('title');
  };

  it('says what stands in the way, with the Garden’s own words behind a fold', async () => {
    const { api } = await showPlan({
      blockers: [
        {
          code: 'migrating',
          shoot: { namespace: 'garden-ops', name: 'vault' },
          message: 'vault is moving to another seed.',
          gardenWords: 'spec.seedName: Forbidden',
        },
      ],
      findings: [asking('reports')],
    });
    const way = region('What stands in the way');
    expect(
      way.getByText(/vault is moving to another seed/),
    ).toBeInTheDocument();
    expect(
      way.getByText('spec.seedName: Forbidden').closest('details'),
    ).not.toHaveAttribute('open');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(reasonOf()).toBe('Something stands in the way.');
    await userEvent.click(button(/^Apply/));
    expect(api.asked.applied).toEqual([]);
  });

  it('shows which request the Garden refuses, and in which words', async () => {
    await showPlan({
      steps: [
        planStep('ops', 'vault', {
          dryRun: {
            verdict: 'refused',
            reason: 'You may not change shoots in project ops.',
            gardenWords: 'shoots "vault" is forbidden',
          },
        }),
        ownStep({
          dryRun: { verdict: 'notMade', reason: 'The first was refused.' },
        }),
      ],
    });
    expect(screen.getByText('Dry run refused')).toBeInTheDocument();
    expect(screen.getByText('Not tried')).toBeInTheDocument();
    expect(
      screen.getByText('Refused: You may not change shoots in project ops.'),
    ).toBeInTheDocument();
    expect(screen.getByText('shoots "vault" is forbidden')).toBeInTheDocument();
    expect(reasonOf()).toBe('The Garden refuses a request.');
  });

  it('has a finding that does not allow it', async () => {
    await showPlan({ findings: [{ ...overlap, standing: 'blocks' }] });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(reasonOf()).toBe('A finding does not allow it.');
  });

  it('changes nothing', async () => {
    await showPlan({
      steps: [],
      blockers: [
        {
          code: 'nothingToDo',
          shoot: null,
          message: 'Both shoots are as wanted already.',
        },
      ],
    });
    expect(
      screen.getByText('Both shoots are as wanted already.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Copy as kubectl' }),
    ).toBeNull();
  });

  it('is too old, and is made again on wish', async () => {
    const { api } = await showPlan({
      expiresAt: new Date(Date.now() - 1000).toISOString(),
    });
    expect(reasonOf()).toBe('This plan is too old. Review again.');
    api.plan = () => planWith({ id: '7f3a0000-0000-4000-8000-000000000009' });
    await userEvent.click(button('Review again'));
    await waitFor(() =>
      expect(button(/^Apply/)).not.toHaveAttribute('aria-disabled'),
    );
    expect(api.asked.plans).toHaveLength(2);
  });
});

describe('applying', () => {
  it('sends the plan once and goes on to follow the change', async () => {
    const { api, plan, dialog } = await showPlan();
    api.applied = changeWith({ id: plan.id, state: 'writing' });
    await userEvent.click(button('Apply 2 patches'));
    await waitFor(() => expect(dialog).toHaveAccessibleName('Applying'));
    expect(api.asked.applied).toEqual([{ id: plan.id, accepted: {} }]);
  });

  it('asks for all warnings with one checkbox', async () => {
    const { api, plan } = await showPlan({
      findings: [asking('reports'), asking('stream')],
    });
    expect(button(/^Apply 2/)).toHaveAccessibleDescription(
      'Accept the warnings first.',
    );
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Apply although there are 2 warnings',
      }),
    );
    await userEvent.click(button(/^Apply 2/));
    await waitFor(() =>
      expect(api.asked.applied).toEqual([
        { id: plan.id, accepted: { acceptWarnings: true } },
      ]),
    );
  });

  it('wants the name of the shoot typed where ranges overlap', async () => {
    const { api, plan } = await showPlan({ findings: [overlap] });
    const field = screen.getByRole('textbox', {
      name: 'Type shop to write although ranges overlap',
    });
    await userEvent.type(field, 'sho');
    expect(button(/^Apply 2/)).toHaveAttribute('aria-disabled', 'true');
    await userEvent.type(field, 'p');
    await userEvent.click(button(/^Apply 2/));
    await waitFor(() =>
      expect(api.asked.applied).toEqual([
        { id: plan.id, accepted: { overlapOverride: 'shop' } },
      ]),
    );
  });

  it('can’t be done twice at once', async () => {
    const { api } = await showPlan();
    api.applied = new Promise(() => {});
    await userEvent.click(button('Apply 2 patches'));
    await userEvent.click(button('Applying'));
    expect(api.asked.applied).toHaveLength(1);
  });

  it('that came too late leads to a new review', async () => {
    const { api } = await showPlan();
    api.applied = await responseError(
      409,
      'ConflictError',
      'vault was changed since',
    );
    await userEvent.click(button('Apply 2 patches'));
    expect(
      await screen.findByText(/This plan no longer holds/),
    ).toBeInTheDocument();
    expect(screen.getByText(/vault was changed since/)).toBeInTheDocument();
    expect(button(/^Apply/)).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Review again'));
    await waitFor(() => expect(api.asked.plans).toHaveLength(2));
  });

  it('without an answer can be repeated, because it is safe', async () => {
    const { api, plan } = await showPlan();
    api.applied = new TypeError('Failed to fetch');
    await userEvent.click(button('Apply 2 patches'));
    expect(
      await screen.findByText(/Applying again is safe/),
    ).toBeInTheDocument();
    api.applied = changeWith({ id: plan.id });
    await userEvent.click(button('Apply 2 patches'));
    await waitFor(() => expect(api.asked.applied).toHaveLength(2));
  });

  it('of an operation is called by its name', async () => {
    const operation = {
      kind: 'operation',
      shoot: shop,
      operation: 'reconcile',
    } as const;
    await showPlan({
      request: operation,
      steps: [
        ownStep({
          write: { kind: 'operation', operation: 'reconcile' },
          diff: [],
        }),
      ],
    });
    expect(button('Reconcile now')).toBeInTheDocument();
    expect(
      screen.getByText(/Asks Gardener to reconcile at once/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Only node IPs/)).toBeNull();
  });
});
