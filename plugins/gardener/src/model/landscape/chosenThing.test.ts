import fc from 'fast-check';
import {
  bundleEdgeId,
  frameId,
  peeringEdgeId,
  shootNodeId,
} from '../graph/ids';
import { chosenThing } from './chosenThing';

describe('what an id of the address names', () => {
  it('is the thing that the id was made of, by the name that it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (namespace, name) => {
          expect(chosenThing(shootNodeId({ namespace, name }))).toEqual({
            kind: 'shoot',
            name: `${namespace}/${name}`,
          });
          expect(chosenThing(frameId(name))).toEqual({ kind: 'group', name });
          expect(chosenThing(peeringEdgeId(name))).toEqual({
            kind: 'peering',
            name,
          });
          expect(chosenThing(bundleEdgeId(name))).toEqual({
            kind: 'bundle',
            name,
          });
        },
      ),
    );
  });

  it.each(['', 'x', ':', 'toString:x', 'frames:x'])(
    'is something or other where nobody can read it: %j',
    id => {
      expect(chosenThing(id)).toEqual({ kind: 'thing', name: id });
    },
  );
});
