import type { Change, ChangeStep } from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
} from '../__testUtils__/changeFixtures';
import { refOf } from '../__testUtils__/targetFixtures';
import { shop } from '../__testUtils__/shopView';
import { englishTexts } from '../__testUtils__/translate';
import {
  changeTitle,
  halfOpenSentence,
  problemSentence,
  runningSentence,
} from './changeSentence';
import { gapText, outsideTitle } from './historyText';
import { momentText } from './momentText';
import { listText } from './nameList';

const t = englishTexts();
const noon = new Date(2026, 10, 20, 12, 0).getTime();

function entry(project: string, name: string) {
  return { name, namespace: `garden-${project}`, seed: 'eu-de-1' };
}

function entries(
  part: Partial<Extract<ChangeStep['write'], { kind: 'entries' }>>,
): ChangeStep['write'] {
  return { kind: 'entries', added: [], removed: [], corrected: [], ...part };
}

function operation(part: Partial<Change> = {}): Change {
  return changeWith({
    kind: 'operation',
    steps: [
      changeStep('prod', 'shop', {
        write: { kind: 'operation', operation: 'reconcile' },
      }),
    ],
    ...part,
  });
}

describe('the title of a change', () => {
  it('says what was done, and that it was both sides', () => {
    expect(changeTitle(t, changeWith({ state: 'done' }), shop)).toBe(
      'Added vault, both sides',
    );
  });

  it('is the same seen from the other end', () => {
    expect(
      changeTitle(t, changeWith({ state: 'done' }), refOf('ops', 'vault')),
    ).toBe('Added shop, both sides');
  });

  it('leaves out pairs of other shoots', () => {
    const change = changeWith({
      state: 'done',
      steps: [
        changeStep('data', 'lake'),
        changeStep('ops', 'vault'),
        changeStep('prod', 'shop', {
          write: entries({
            added: [entry('ops', 'vault'), entry('data', 'lake')],
          }),
        }),
      ],
    });
    expect(changeTitle(t, change, shop)).toBe(
      'Added lake and vault, both sides',
    );
    expect(changeTitle(t, change, refOf('data', 'lake'))).toBe(
      'Added shop, both sides',
    );
  });

  it('tells one side from the other', () => {
    const [theirs] = changeWith().steps;
    expect(
      changeTitle(t, changeWith({ state: 'done', steps: [theirs] }), shop),
    ).toBe('Added the reverse entry on vault');
    const ours = changeStep('prod', 'shop', {
      write: entries({
        removed: [entry('prod', 'legacy-shop')],
        corrected: [
          {
            name: 'lake',
            namespace: 'garden-data',
            from: 'eu-de-1',
            to: 'eu-de-2',
          },
        ],
      }),
    });
    expect(
      changeTitle(t, changeWith({ state: 'done', steps: [ours] }), shop),
    ).toBe('Removed the entry for legacy-shop, corrected the seed for lake');
  });

  it('says what became of what was wished', () => {
    const title = (part: Partial<Change>) =>
      changeTitle(t, changeWith(part), shop);
    expect(title({ state: 'refused' })).toBe(
      'Add vault refused, nothing written',
    );
    expect(title({ state: 'undone' })).toBe('Add vault undone');
    expect(title({ state: 'cancelled' })).toBe('Add vault cancelled');
    expect(title({ state: 'writing' })).toBe('Adding vault');
    expect(title({ state: 'writing', direction: 'back' })).toBe(
      'Undoing: add vault',
    );
    expect(changeTitle(t, halfOpenChange(), shop)).toBe('Add vault half open');
    expect(changeTitle(t, halfOpenChange({ state: 'undone' }), shop)).toBe(
      'Add vault refused, first write undone',
    );
  });

  it('names operations and deletions', () => {
    expect(changeTitle(t, operation({ state: 'done' }), shop)).toBe(
      'Reconciled shop',
    );
    const deletion = operation({
      kind: 'deletion',
      state: 'rollingOut',
      steps: [changeStep('prod', 'shop', { write: { kind: 'deletion' } })],
    });
    expect(changeTitle(t, deletion, shop)).toBe('Deleted shop');
  });

  it('names nothing that is not visible', () => {
    expect(changeTitle(t, changeWith({ state: 'done', steps: [] }), shop)).toBe(
      'Change of peerings',
    );
  });

  it('adds the namespace to names that two shoots have', () => {
    const change = changeWith({
      state: 'done',
      steps: [
        changeStep('prod', 'shop', {
          write: entries({
            added: [
              entry('ops', 'db'),
              entry('data', 'db'),
              entry('dev', 'shop'),
            ],
          }),
        }),
      ],
    });
    expect(changeTitle(t, change, shop)).toBe(
      'Added the entry for garden-ops/db, garden-data/db and garden-dev/shop',
    );
  });
});

describe('a change that goes on', () => {
  const begin = new Date(2026, 10, 20, 22, 0).toISOString();
  const end = new Date(2026, 10, 20, 23, 0).toISOString();

  it('says how many shoots are written and how far each has applied it', () => {
    const change = changeWith({
      steps: [
        changeStep('ops', 'vault', { rollout: { state: 'applied' } }),
        changeStep('data', 'reports', {
          rollout: { state: 'reconciling', percent: 38 },
        }),
        changeStep('prod', 'shop', {
          write: entries({
            added: [entry('ops', 'vault'), entry('data', 'reports')],
          }),
          rollout: { state: 'waitingForMaintenance', window: { begin, end } },
        }),
      ],
    });
    expect(runningSentence(t, change, shop, noon)).toEqual({
      title: 'Adding vault and reports.',
      text: '3 of 3 shoots written. Rollout: vault applied, reports 38 %, shop waits for 22:00.',
    });
  });

  it('says nothing of rollouts while it is being written', () => {
    const change = changeWith({
      state: 'writing',
      steps: [
        changeStep('ops', 'vault', { rollout: { state: 'applied' } }),
        changeStep('prod', 'shop', { state: 'writing' }),
      ],
    });
    expect(runningSentence(t, change, shop, noon).text).toBe(
      '1 of 2 shoots written.',
    );
  });

  it('counts backwards while it is taken back', () => {
    const change = changeWith({
      state: 'writing',
      direction: 'back',
      steps: [
        changeStep('ops', 'vault'),
        changeStep('prod', 'shop', { state: 'refused' }),
      ],
    });
    expect(runningSentence(t, change, shop, noon)).toEqual({
      title: 'Undoing: add vault.',
      text: '1 of 2 shoots as before.',
    });
  });
});

describe('a half-open change', () => {
  it('says since when, what each shoot lists, and why', () => {
    const startedAt = new Date(2026, 10, 20, 9, 5).toISOString();
    const { title, text } = halfOpenSentence(
      t,
      halfOpenChange({ startedAt }),
      shop,
      noon,
    );
    expect(title).toBe('A change is half open since 09:05.');
    expect(text).toBe(
      'ops / vault lists shop, shop does not list vault. Refused: You may no longer change shoots in project prod.',
    );
  });

  it('says what is not known', () => {
    const change = halfOpenChange({
      steps: [
        changeStep('ops', 'vault', {
          state: 'unknown',
          write: entries({ removed: [entry('prod', 'shop')] }),
          problem: {
            kind: 'interrupted',
            message: 'The portal ended while it waited for the answer',
            tries: 1,
          },
        }),
        changeStep('prod', 'shop', {
          state: 'waiting',
          write: entries({ removed: [entry('ops', 'vault')] }),
        }),
      ],
    });
    expect(halfOpenSentence(t, change, shop, noon).text).toBe(
      'ops / vault may still list shop, shop still lists vault. The portal ended while it waited for the answer.',
    );
  });

  it('does not call "refused" what nobody refused', () => {
    const problem = { message: 'No answer came', tries: 1 } as const;
    expect(problemSentence(t, { ...problem, kind: 'unreachable' })).toBe(
      'No answer came.',
    );
    expect(problemSentence(t, { ...problem, kind: 'webhook' })).toBe(
      'Refused: No answer came.',
    );
  });
});

describe('what was changed elsewhere', () => {
  const outside = {
    kind: 'outside',
    id: '1',
    at: '2026-11-18T08:41:00Z',
    shoot: shop,
    manager: 'kubectl-edit',
    added: [],
    removed: [],
    corrected: 0,
    whileDown: false,
  } as const;

  it.each([
    [
      { added: [entry('partner', 'clearing')] },
      'Entry for clearing added outside the portal',
    ],
    [
      { removed: [entry('ops', 'a'), entry('ops', 'b')], corrected: 1 },
      'Entries for a and b removed, seed of 1 entry changed outside the portal',
    ],
    [{}, 'Entries changed outside the portal'],
  ])('%j', (part, title) => {
    expect(
      outsideTitle(t, { ...outside, added: [], removed: [], ...part }),
    ).toBe(title);
  });

  it('says between which times nobody looked', () => {
    const gap = {
      kind: 'gap',
      id: '2',
      at: '2026-11-18T09:00:00Z',
      from: '2026-11-18T08:00:00Z',
      to: '2026-11-18T09:00:00Z',
    } as const;
    expect(gapText(t, gap)).toMatch(
      /^The portal did not look between .+ and .+; what changed and changed back is not known\.$/,
    );
  });
});

describe('small words', () => {
  it('name a moment by clock today, by day this year, and with the year before', () => {
    expect(momentText(new Date(2026, 10, 20, 9, 5).getTime(), noon)).toBe(
      '09:05',
    );
    expect(momentText(new Date(2026, 10, 18, 9, 5).getTime(), noon)).toMatch(
      /18.* 09:05$/,
    );
    expect(momentText(new Date(2025, 10, 18, 9, 5).getTime(), noon)).toMatch(
      /18.* 2025 09:05$/,
    );
  });

  it('list names, and count more than four', () => {
    expect(listText(t, [])).toBe('');
    expect(listText(t, ['a'])).toBe('a');
    expect(listText(t, ['a', 'b'])).toBe('a and b');
    expect(listText(t, ['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
    expect(listText(t, ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(
      'a, b, c, d and 2 more',
    );
  });
});
