import fc from 'fast-check';
import { PlacesByName } from './PlacesByName';

const few = fc.constantFrom('a', 'b', 'c');

describe('places by namespace and name', () => {
  it('are those that were put there last, however many namespaces have the name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(few, few, fc.nat()), { maxLength: 30 }),
        puts => {
          const places = new PlacesByName<{ namespace: string; id: number }>();
          const model = new Map<string, number>();
          for (const [namespace, name, id] of puts) {
            places.set(name, { namespace, id });
            model.set(`${namespace}/${name}`, id);
          }
          for (const namespace of ['a', 'b', 'c']) {
            for (const name of ['a', 'b', 'c']) {
              expect(places.get({ namespace, name })?.id).toBe(
                model.get(`${namespace}/${name}`),
              );
            }
          }
        },
      ),
    );
  });
});
