import { changeWith } from '../../__testUtils__/changeFixtures';
import { mergeNewer } from './mergeNewer';

describe('a list and what was heard since', () => {
  it('keeps its order and has each change as it was heard of last', () => {
    const listed = [
      changeWith({ id: 'a', version: 2 }),
      changeWith({ id: 'b', version: 7 }),
      changeWith({ id: 'c', version: 1 }),
    ];
    const heard = [
      changeWith({ id: 'b', version: 6 }),
      changeWith({ id: 'a', version: 3 }),
      changeWith({ id: 'd', version: 1 }),
    ];
    expect(
      mergeNewer(listed, heard).map(({ id, version }) => `${id}${version}`),
    ).toEqual(['a3', 'b7', 'c1']);
  });
});
