import { ONE_OF_EACH, STALE } from '../__testUtils__/aDrawnLandscape';
import {
  landscapeExportSchema,
  type LandscapeExport,
} from '../api/schema/landscapeExport';
import { jsonLines } from './jsonLines';

const { garden, shoots, ghosts, peerings } = ONE_OF_EACH;
const WHOLE: LandscapeExport = {
  garden,
  freshness: STALE,
  leftOut: [{ parameter: 'project', value: 'pord' }],
  shoots: [...shoots],
  ghosts: [...ghosts],
  peerings: [...peerings],
};

describe('a landscape as JSON', () => {
  it.each([
    WHOLE,
    { ...WHOLE, ghosts: [] },
    { ...WHOLE, shoots: [], ghosts: [], peerings: [] },
  ])('is one document of the contract, whatever is in it', whole => {
    const document: unknown = JSON.parse([...jsonLines(whole)].join(''));
    expect(landscapeExportSchema.parse(document)).toEqual(whole);
  });

  it('has a line for each shoot and peering', () => {
    const [, ...lines] = [...jsonLines(WHOLE)].join('').split('\n');
    const told = lines.flatMap(line => {
      const row = line.replace(/,$/, '');
      return row.startsWith('{') && row.endsWith('}') ? [JSON.parse(row)] : [];
    });
    expect(told).toEqual([...shoots, ...ghosts, ...peerings]);
  });
});
