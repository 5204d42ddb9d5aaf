import {
  changeSchema,
  type WriteState,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aBulkChange } from '../../__testUtils__/aBulkChange';
import { aScope } from '../../__testUtils__/aScope';
import { aShoot } from '../../__testUtils__/aShoot';
import type {
  BulkChangeRecord,
  StepPart,
  StepRecord,
} from '../../database/ChangeRecord';
import { describeChange } from '../apply/describeChange';
import { stateOfParts } from './stepParts';

const START = 1_700_000_000_000;
const MARA = 'user:default/mara';
const JON = 'user:default/jon';
const ID = '0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d';
/** Each shoot has a namespace of its own, so that each can be hidden. */
const ALL = ['garden-a', 'garden-b', 'garden-c'];

/** The states of a part, `written` for example, or `written/refused` with its undo. */
type Parts = Readonly<Record<string, string>>;

/** a with b, b with c and a with c; parts by shoot and unit, `a0` for example. */
function change(
  parts: Parts,
  changes: Partial<BulkChangeRecord> = {},
): BulkChangeRecord {
  const record = aBulkChange(
    [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ],
    { id: ID, state: 'writing', startedAt: START, ...changes },
  );
  const own = ({ name }: { readonly name: string }) => ({
    namespace: `garden-${name}`,
    name,
  });
  return {
    ...record,
    lease: changes.lease ?? { owner: 'us', until: START + 999_000 },
    request: {
      kind: 'bulk',
      units: record.request.units.map(unit => ({
        ...unit,
        shoot: own(unit.shoot),
        target: own(unit.target),
      })),
    },
    steps: record.steps.map((step): StepRecord => {
      const told = (step.parts ?? []).map((part): StepPart => {
        const [state, undo = null] = (
          parts[`${step.shoot.name}${part.unit}`] ?? 'waiting'
        ).split('/') as WriteState[];
        return {
          ...part,
          target: own(part.target),
          state,
          undo,
          problem:
            state === 'refused'
              ? {
                  kind: 'webhook',
                  message: `A webhook refuses ${step.shoot.name}.`,
                  gardenWords: 'frozen',
                  tries: 1,
                }
              : null,
        };
      });
      return {
        ...step,
        shoot: own(step.shoot),
        parts: told,
        state: stateOfParts(told),
        at: START,
        intent: { kind: 'entries', edits: [] },
        write: {
          kind: 'entries',
          added: told.map(({ target }) => ({ ...target, seed: 'eu-de-1' })),
          removed: [],
          corrected: [],
        },
      };
    }),
  };
}

function describeTo(
  record: BulkChangeRecord,
  visible: readonly string[] = ALL,
  user = MARA,
  writable: readonly string[] = ALL,
) {
  return describeChange(
    record,
    { user, visible: aScope(visible), writable: aScope(writable) },
    {
      projectOf: namespace => namespace.replace('garden-', ''),
      shootOf: shoot => aShoot(shoot),
      isLive: true,
      now: START + 60_000,
    },
  );
}

const states = (record: BulkChangeRecord, visible = ALL, user = MARA) =>
  describeTo(record, visible, user)?.units.map(({ state }) => state);

describe('a change of many pairs, described', () => {
  it('is of its contract, with a state for each pair and how many there are', () => {
    const described = describeTo(
      change({ a0: 'written', b0: 'written', b1: 'written', c1: 'refused' }),
    );
    expect(changeSchema.parse(described)).toEqual(described);
    expect(described).toMatchObject({
      kind: 'bulk',
      shoot: null,
      state: 'writing',
      counts: { written: 1, halfWritten: 1, waiting: 1 },
    });
    expect(described?.units.map(({ state }) => state)).toEqual([
      'written',
      'halfWritten',
      'waiting',
    ]);
    expect(described?.units[1].problem).toMatchObject({
      message: 'A webhook refuses c.',
    });
  });

  it('names as half open what is half written once nobody goes on by itself', () => {
    const parts = { a0: 'written', b0: 'waiting' };
    expect(states(change(parts))?.[0]).toBe('halfWritten');
    expect(states(change(parts, { state: 'paused', lease: null }))?.[0]).toBe(
      'halfWritten',
    );
    const dead = { owner: 'us', until: START };
    expect(states(change(parts, { lease: dead }))?.[0]).toBe('halfOpen');
    expect(states(change(parts, { state: 'halfOpen' }))?.[0]).toBe('halfOpen');
  });

  it('names as cancelled what was never begun, and as undone what was taken back', () => {
    const record = change(
      {
        ...{ a0: 'written/written', b0: 'waiting' },
        ...{ b1: 'written', c1: 'unchanged' },
      },
      { state: 'written' },
    );
    expect(states(record)).toEqual(['undone', 'written', 'cancelled']);
  });

  it('lists what was left out and what had nothing to do', () => {
    const record = change({});
    const { units } = record.request;
    const left: BulkChangeRecord = {
      ...record,
      request: {
        kind: 'bulk',
        units: [units[0], { ...units[1], found: 'nothingToDo' }, units[2]],
      },
      steps: record.steps.map(step => ({
        ...step,
        parts: step.parts?.filter(({ unit }) => unit === 0),
      })),
    };
    expect(states(left)).toEqual(['waiting', 'unchanged', 'leftOut']);
    expect(describeTo(left)?.steps.map(({ shoot }) => shoot.name)).toEqual(
      expect.not.arrayContaining(['c']),
    );
  });

  it('is whole to its author also where a pair was blocked because nothing is seen of its shoot', () => {
    const record = change({});
    const hidden = { namespace: 'garden-d', name: 'd' };
    const [first] = record.request.units;
    const blocked: BulkChangeRecord = {
      ...record,
      request: {
        kind: 'bulk',
        units: [
          ...record.request.units,
          { ...first, shoot: hidden, found: 'blocked' },
        ],
      },
    };
    expect(describeTo(blocked)).toMatchObject({ mayPause: true });
    expect(describeTo(blocked)?.units.at(-1)).toMatchObject({
      shoot: hidden,
      state: 'leftOut',
    });
    expect(describeTo(blocked, ALL, JON)?.units).toHaveLength(3);
  });

  it('lets who may write what is needed do what is of use', () => {
    const may = (record: BulkChangeRecord, writable = ALL) => {
      const described = describeTo(record, ALL, JON, writable);
      return (
        ['mayPause', 'mayResume', 'mayCancel', 'mayFinish', 'mayUndo'] as const
      ).filter(one => described?.[one]);
    };
    const half = { a0: 'written', b0: 'waiting' };
    const paused = { state: 'paused', lease: null } as const;
    expect(may(change(half))).toEqual(['mayPause', 'mayCancel']);
    expect(may(change(half, { asked: 'pause' }))).toEqual([
      'mayResume',
      'mayCancel',
    ]);
    expect(may(change(half, { asked: 'cancel' }))).toEqual([]);
    expect(may(change(half, paused))).toEqual([
      'mayResume',
      'mayCancel',
      'mayUndo',
    ]);
    // To take back needs the shoot that is written, to go on those that are not.
    expect(may(change(half, paused), ['garden-a'])).toEqual([
      'mayCancel',
      'mayUndo',
    ]);
    expect(may(change(half, { state: 'halfOpen' }))).toEqual([
      'mayCancel',
      'mayFinish',
      'mayUndo',
    ]);
    expect(may(change(half, { state: 'written' }))).toEqual([]);
  });

  describe('to who sees a part of it', () => {
    const some = ['garden-a', 'garden-b'];

    it('has only what is on the shoots that this user sees', () => {
      const described = describeTo(change({}), some, JON);
      expect(described?.steps.map(({ shoot }) => shoot.name).sort()).toEqual([
        'a',
        'b',
      ]);
      expect(described?.units.map(unit => unit.shoot?.name ?? null)).toEqual([
        'a',
        'b',
        'a',
      ]);
      expect(described?.units.map(unit => unit.target?.name ?? null)).toEqual([
        'b',
        null,
        null,
      ]);
      expect(described?.units[1].there).toBe('keep');
      expect(JSON.stringify(described)).not.toContain('garden-c');
    });

    it('names the other shoot once its entry stood on one that this user sees', () => {
      const described = describeTo(
        change({ b1: 'written', c1: 'waiting' }),
        some,
        JON,
      );
      expect(described?.units[1].target?.name).toBe('c');
      expect(described?.units[2].target).toBeNull();
    });

    it('may do nothing with it', () => {
      const described = describeTo(
        change({ a0: 'written' }, { state: 'halfOpen' }),
        some,
        JON,
      );
      expect(described).toMatchObject({
        mayFinish: false,
        mayUndo: false,
        mayPause: false,
        mayResume: false,
        mayCancel: false,
        asked: null,
      });
    });

    it('is none for who sees nothing of it', () => {
      expect(describeTo(change({}), ['garden-d'], JON)).toBeUndefined();
    });

    it('is the same, whatever became of the shoots that this user does not see', () => {
      const part = fc.constantFrom(
        ...['waiting', 'writing', 'written', 'unchanged', 'refused', 'unknown'],
        ...['written/written', 'written/refused', 'unknown/unknown'],
      );
      fc.assert(
        fc.property(
          fc.record({ a0: part, b0: part, b1: part, a2: part }),
          fc.record({ c1: part, c2: part }),
          fc.record({ c1: part, c2: part }),
          fc.constantFrom<BulkChangeRecord['state']>(
            'writing',
            'paused',
            'halfOpen',
            'done',
          ),
          fc.constantFrom(MARA, JON),
          (seen, one, other, state, user) => {
            const told = [one, other].map(hidden =>
              describeTo(change({ ...seen, ...hidden }, { state }), some, user),
            );
            expect(told[0]).toEqual(told[1]);
          },
        ),
      );
    });
  });
});
