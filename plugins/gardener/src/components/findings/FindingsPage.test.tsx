import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Findings, FindingsQuery } from 'backstage-plugin-gardener-common';
import {
  bulkPlanWith,
  bulkUnit,
  repairPlan,
  wishFor,
} from '../../__testUtils__/bulkFixtures';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import {
  responseError,
  tooManyRequests,
} from '../../__testUtils__/serverErrors';
import {
  causeOf,
  findingsWith,
  missingReverse,
  reverseRow,
  shopFindings,
} from '../../__testUtils__/findingsFixtures';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { violations } from '../../__testUtils__/violations';
import { saveText } from '../../hooks/saveText';
import { FindingsPage } from './FindingsPage';

jest.mock('../../hooks/saveText');

beforeEach(() => jest.mocked(saveText).mockClear());

async function show(
  findings: (query: FindingsQuery) => Findings = () => shopFindings(),
  at = '/',
) {
  const api = apiWith({ findings });
  const rendered = await renderOnPage(<FindingsPage />, { api, at });
  await screen.findByRole('region', { name: 'Findings in numbers' });
  return rendered;
}

const REVERSE = 'Reverse entry missing';
const OPEN_REVERSE = '/?open=REVERSE_MISSING';

function group(name: string) {
  return within(screen.getByRole('region', { name }));
}

function planCard() {
  return within(screen.getByRole('region', { name: 'Repair plan' }));
}

function texts(elements: readonly HTMLElement[]) {
  return elements.map(({ textContent }) => textContent);
}

describe('the findings of a Garden', () => {
  it('are counted, with how much of the Garden was visible', async () => {
    await show();
    const summary = screen.getByRole('region', { name: 'Findings in numbers' });
    expect(summary).toHaveTextContent(
      /1error.*4incomplete.*2warnings.*0notes.*0not checked/,
    );
    expect(summary).toHaveTextContent(
      '26 shoots in 4 projects that you may see',
    );
  });

  it('stand by cause, with what can be done about it', async () => {
    await show();
    expect(
      group('Shoot without workers').getByText('Needs a decision'),
    ).toBeVisible();
    expect(group(REVERSE).getByText('2 of 4 in plan, 1 held')).toBeVisible();
  });

  it('show the rows of a cause on wish, in columns that fit, and keep that in the address', async () => {
    await show();
    expect(screen.queryByRole('table')).toBeNull();
    const fold = group(REVERSE).getByRole('button', { name: /Reverse entry/ });
    await userEvent.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    const table = screen.getByRole('table', { name: `Findings: ${REVERSE}` });
    expect(texts(within(table).getAllByRole('columnheader'))).toEqual([
      'In the plan',
      'Lists the other',
      'Missing on',
      'Repair',
      'State',
    ]);
    expect(texts(within(table).getAllByRole('row')).slice(1)).toEqual([
      'shopprodshop-devdevAdd reverse entry on shop-devCan be added',
      'ciopsshopprodAdd reverse entry on shopCan be added',
      'test-1devciopsLeft outci was made anew: confirm first',
      'sparkdatastreamdataAdd reverse entry on streamHeld until migration ends',
    ]);
    expect(
      within(table).getByRole('link', { name: 'shop-dev' }),
    ).toHaveAttribute('href', expect.stringContaining('shop-dev'));
  });

  it('are asked for as the address says, and filtered further on wish', async () => {
    const { api } = await show(
      () => shopFindings(),
      '/?severity=error&group=project',
    );
    expect(api.asked.findings[0]).toEqual({
      garden: 'osc',
      groupBy: 'project',
      severity: ['error'],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Project: any' }));
    await userEvent.click(
      within(screen.getByRole('dialog', { name: 'Project' })).getByRole(
        'checkbox',
        { name: /prod/ },
      ),
    );
    expect(api.asked.findings.at(-1)).toMatchObject({
      project: ['prod'],
      severity: ['error'],
    });
  });

  it('are asked for once for a text, when nothing more is typed', async () => {
    const { api } = await show();
    const before = api.asked.findings.length;
    await userEvent.type(screen.getByRole('searchbox'), 'shop');
    await waitFor(() =>
      expect(api.asked.findings.at(-1)).toMatchObject({ text: 'shop' }),
    );
    expect(api.asked.findings.length - before).toBeLessThanOrEqual(2);
  });

  it('show more rows of one group on wish, and say what is not shown then', async () => {
    const many = Array.from({ length: 3 }, (_, i) =>
      reverseRow('prod/shop', `dev/s${i}`),
    );
    const { api } = await show(
      ({ group: only }) =>
        findingsWith([
          causeOf(only ? many : many.slice(0, 1), { count: 9, next: 'x' }),
        ]),
      OPEN_REVERSE,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/3 of 9 shown/)).toBeVisible();
    expect(api.asked.findings.at(-1)).toMatchObject({
      group: 'REVERSE_MISSING',
      limit: 500,
    });
  });

  it('say that there are none, of how much', async () => {
    await show(() => findingsWith([]));
    expect(
      screen.getByText('Nothing is wrong in what you may see'),
    ).toBeVisible();
    expect(screen.getByText(/26 shoots in 4 projects\./)).toBeVisible();
  });

  it('say that none match, and forget the filters on wish', async () => {
    const { api } = await show(() => findingsWith([]), '/?severity=note');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filters' }),
    );
    expect(api.asked.findings.at(-1)).not.toHaveProperty(
      'severity',
      expect.anything(),
    );
  });

  it('say what of a link is not here, and take just that out on wish', async () => {
    const { api } = await show(
      () => shopFindings({ leftOut: [{ parameter: 'seed', value: 'moon' }] }),
      '/?seed=moon&seed=eu-de-1&severity=bad&colour=red&open=mended',
    );
    const note = screen.getByText(
      /left out: colour red, severity bad, seed moon\./,
    );
    await userEvent.click(
      within(note).getByRole('button', { name: 'Take it out of the address' }),
    );
    await waitFor(() =>
      expect(api.asked.findings.at(-1)).toMatchObject({ seed: ['eu-de-1'] }),
    );
    expect(screen.queryByText(/colour red/)).toBeNull();
  });

  it('say why there is nothing, and try again on wish', async () => {
    const api = apiWith({
      findings: () =>
        responseError(503, 'ServiceUnavailableError', 'Garden is down'),
    });
    await renderOnPage(<FindingsPage />, { api });
    expect(await screen.findByText(/Garden is down/)).toBeVisible();
    api.findings = () => shopFindings();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: REVERSE })).toBeVisible();
  });

  it('say how old they are when the Garden does not answer', async () => {
    await show(() =>
      shopFindings({
        freshness: {
          state: 'stale',
          asOf: '2026-11-20T12:00:00Z',
          reason: 'down',
          nextTryAt: null,
        },
      }),
    );
    expect(screen.getByText(/osc does not answer/i)).toBeVisible();
  });

  it('are accessible', async () => {
    const { container } = await show(() => shopFindings(), OPEN_REVERSE);
    expect(await violations(container)).toEqual([]);
  });
});

describe('the repair plan', () => {
  it('holds what can be repaired without asking anybody', async () => {
    await show();
    expect(planCard().getByText('4 repairs, 3 shoots to patch')).toBeVisible();
    expect(texts(planCard().getAllByRole('listitem')).slice(0, 4)).toEqual([
      '2add a missing reverse entry',
      '2correct a seed',
      '1held for now',
      '1to be confirmed first',
    ]);
  });

  it('changes with the boxes of rows and groups; what is left out stays visible', async () => {
    await show(() => shopFindings(), OPEN_REVERSE);
    const box = (name: RegExp) =>
      group(REVERSE).getByRole('checkbox', { name });
    const all = box(/^Repairs of/);
    expect(all).toHaveAttribute('data-indeterminate', 'true');
    await userEvent.click(box(/on shop$/));
    expect(group(REVERSE).getByText('1 of 4 in plan, 1 held')).toBeVisible();
    expect(planCard().getByText('left out by you')).toBeVisible();
    await userEvent.click(box(/on ci$/));
    expect(group(REVERSE).getByText('2 of 4 in plan, 1 held')).toBeVisible();
    expect(box(/on stream$/)).toBeDisabled();
    await userEvent.click(all);
    await userEvent.click(all);
    expect(group(REVERSE).getByText('0 of 4 in plan, 1 held')).toBeVisible();
  });

  it('is checked with the Garden on wish alone, and reviewed as it was checked', async () => {
    const plan = repairPlan({ units: repairPlan().units.slice(0, 2) });
    const { api } = await show(() => findingsWith([missingReverse]));
    api.bulkPlan = () => plan;
    expect(api.asked.bulkPlans).toEqual([]);
    await userEvent.click(
      planCard().getByRole('button', { name: 'Check repairs' }),
    );
    expect(
      await planCard().findByText(/The Garden would accept all patches/),
    ).toHaveTextContent(/Checked .* ago/);
    expect(api.asked.bulkPlans).toEqual([
      {
        garden: 'osc',
        source: 'portal',
        units: [
          wishFor('prod/shop', 'dev/shop-dev', { there: 'add' }),
          wishFor('ops/ci', 'prod/shop', { there: 'add' }),
        ],
      },
    ]);
    await userEvent.click(
      planCard().getByRole('button', { name: 'Review repairs' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Review repairs',
    });
    await within(dialog).findByRole('region', { name: /^Will be written/ });
    expect(api.asked.bulkPlans).toHaveLength(1);
    await userEvent.click(
      within(dialog).getByRole('button', { name: /^Apply/ }),
    );
    await waitFor(() => expect(api.asked.bulkApplied).toHaveLength(1));
    expect(
      await screen.findByRole('button', {
        name: 'Check repairs',
        hidden: true,
      }),
    ).toBeInTheDocument();
  });

  it('must be checked again when another one is wanted', async () => {
    const { api } = await show(
      () => findingsWith([missingReverse]),
      OPEN_REVERSE,
    );
    api.bulkPlan = () => repairPlan();
    await userEvent.click(
      planCard().getByRole('button', { name: 'Check repairs' }),
    );
    expect(
      await planCard().findByText(/1 pair can’t be written/),
    ).toBeVisible();
    await userEvent.click(
      group(REVERSE).getByRole('checkbox', { name: /on shop$/ }),
    );
    expect(
      planCard().getByText('The plan is another one since it was checked.'),
    ).toBeVisible();
    expect(
      planCard().queryByRole('button', { name: 'Review repairs' }),
    ).toBeNull();
  });

  it('says when who asked too much may ask again', async () => {
    const { api } = await show();
    api.bulkPlan = () => tooManyRequests(40);
    await userEvent.click(
      planCard().getByRole('button', { name: 'Check repairs' }),
    );
    expect(await planCard().findByRole('alert')).toHaveTextContent(/40 s/);
    api.bulkPlan = request =>
      bulkPlanWith({ units: request.units.map(unit => bulkUnit(unit)) });
    await userEvent.click(
      planCard().getByRole('button', { name: 'Try again' }),
    );
    expect(
      await planCard().findByText(/would accept all patches/),
    ).toBeVisible();
  });

  it('is cleared and proposed again', async () => {
    await show();
    await userEvent.click(
      planCard().getByRole('button', { name: 'Clear plan' }),
    );
    expect(planCard().getByText('No repair is chosen.')).toBeVisible();
    await userEvent.click(
      planCard().getByRole('button', { name: 'Propose repairs' }),
    );
    expect(planCard().getByText('4 repairs, 3 shoots to patch')).toBeVisible();
  });
});

describe('the findings as a file', () => {
  it('hold every row that matches', async () => {
    await show(() => findingsWith([missingReverse]));
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saveText).toHaveBeenCalledTimes(1));
    const [name, , text] = jest.mocked(saveText).mock.calls[0];
    expect(name).toBe('findings-osc.csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines.slice(0, 2)).toEqual([
      'Severity,Code,Project,Namespace,Shoot,Other project,Other namespace,Other shoot,Peers,What,Repair,State',
      'Incomplete,REVERSE_MISSING,prod,garden-prod,shop,dev,garden-dev,shop-dev,1,"shop lists shop-dev, which does not list it back.",Add reverse entry on shop-dev,Can be added',
    ]);
  });

  it('say why they can’t be made', async () => {
    const { api } = await show();
    api.findings = () => tooManyRequests(20);
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    expect(await screen.findByText('The file can’t be made.')).toBeVisible();
    expect(saveText).not.toHaveBeenCalled();
  });
});
