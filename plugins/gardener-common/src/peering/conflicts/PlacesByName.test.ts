import fc from 'fast-check';
import { PlacesByName } from './PlacesByName';

const few = fc.constantFrom('a', 'b', 'c');

describe('values by namespace and name', () => {
  it('are those that were put there last, however many namespaces have the name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(few, few, fc.nat()), { maxLength: 30 }),
        puts => {
          const places = new PlacesByName<number>();
          const model = new Map<string, number>();
          for (const [namespace, name, value] of puts) {
            places.set({ namespace, name }, value);
            model.set(`${namespace}/${name}`, value);
          }
          for (const namespace of ['a', 'b', 'c']) {
            for (const name of ['a', 'b', 'c']) {
              expect(places.get({ namespace, name })).toBe(
                model.get(`${namespace}/${name}`),
              );
            }
          }
        },
      ),
    );
  });
});
