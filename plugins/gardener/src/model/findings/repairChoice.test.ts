import fc from 'fast-check';
import {
  missingReverse,
  workerlessRow,
} from '../../__testUtils__/findingsFixtures';
import {
  choose,
  chooseTogether,
  chosenPart,
  isChosen,
  NO_REPAIRS,
  PROPOSED,
} from './repairChoice';

const { rows } = missingReverse;
const [first, second, toConfirm, held] = rows;
const chosen = (choice: typeof PROPOSED) =>
  rows.filter(row => isChosen(choice, row));

describe('the choice of repairs', () => {
  it('begins with what can be repaired without asking anybody', () => {
    expect(chosen(PROPOSED)).toEqual([first, second]);
    expect(chosen(NO_REPAIRS)).toEqual([]);
  });

  it('takes one in or leaves it out, and one to be confirmed by itself alone', () => {
    expect(chosen(choose(PROPOSED, [first], false))).toEqual([second]);
    expect(chosen(choose(PROPOSED, [toConfirm], true))).toEqual([
      first,
      second,
      toConfirm,
    ]);
    expect(chosen(choose(NO_REPAIRS, [second], true))).toEqual([second]);
  });

  it('never takes in what is held or can’t be repaired', () => {
    const all = choose(PROPOSED, [held, workerlessRow('dev/x')], true);
    expect(chosen(all)).toEqual([first, second]);
  });

  it('takes a group in as far as it is proposed, and then leaves all of it out', () => {
    const some = choose(PROPOSED, [first], false);
    const all = chooseTogether(some, rows);
    expect(chosen(all)).toEqual([first, second]);
    const none = chooseTogether(choose(all, [toConfirm], true), rows);
    expect(chosen(none)).toEqual([]);
    expect(chosen(chooseTogether(none, rows))).toEqual([first, second]);
  });

  it('is a full box only when nothing of the group stays unrepaired', () => {
    expect(chosenPart(PROPOSED, rows)).toBe('some');
    expect(chosenPart(PROPOSED, [first, second])).toBe('all');
    expect(chosenPart(NO_REPAIRS, rows)).toBe('none');
    expect(chosenPart(PROPOSED, [held])).toBe('none');
  });

  it('is what was said last of each row, whatever was said before', () => {
    const step = fc.tuple(fc.constantFrom(...rows), fc.boolean());
    fc.assert(
      fc.property(fc.array(step), step, (before, [row, wanted]) => {
        const choice = [...before, [row, wanted] as const].reduce(
          (so, [one, is]) => choose(so, [one], is),
          PROPOSED,
        );
        expect(isChosen(choice, row)).toBe(wanted && row !== held);
      }),
    );
  });
});
