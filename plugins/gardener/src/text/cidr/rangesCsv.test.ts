import { rangeLine, rangeUser } from '../../__testUtils__/addressPlanFixtures';
import { englishCidrTexts } from '../../__testUtils__/translate';
import { rangesCsv } from './rangesCsv';

const users = ['a', 'b', 'c'].map(name => rangeUser('prod', name));
const [a, b] = users;
const conflict = {
  kind: 'peer' as const,
  severity: 'error' as const,
  shoot: a,
  peer: b,
  range: '10.5.0.0/26',
};

function cellsOf(line: Parameters<typeof rangesCsv>[1][number]) {
  const [, text] = rangesCsv(englishCidrTexts(), [line]).split('\r\n');
  return text.split(',').slice(3);
}

describe('ranges as CSV', () => {
  it('have counts, and say how many shoots and conflicts are not named', () => {
    expect(
      cellsOf(
        rangeLine(a, '10.5.0.0/27', {
          users,
          shoots: 300,
          conflicts: [conflict, conflict],
          conflictCount: 9,
        }),
      ),
    ).toEqual([
      '300',
      'prod/a prod/b prod/c and 297 more',
      'yes',
      '9',
      '"a with peer b; a with peer b; and 7 more"',
    ]);
  });

  it('name all of few, and nothing more', () => {
    expect(
      cellsOf(
        rangeLine(a, '10.5.0.0/27', {
          users,
          shoots: 3,
          conflicts: [conflict],
          conflictCount: 1,
        }),
      ),
    ).toEqual(['3', 'prod/a prod/b prod/c', 'yes', '1', 'a with peer b']);
  });

  it('have no conflict where there is none', () => {
    expect(cellsOf(rangeLine(a, '10.5.0.0/27'))).toEqual([
      '1',
      'prod/a',
      'yes',
      '0',
      '',
    ]);
  });
});
