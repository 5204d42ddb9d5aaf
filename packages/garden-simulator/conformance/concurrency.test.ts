import { shootKey, shootPath } from './target/recordedWorld';
import { inEachProfile, MERGE, PATIENCE } from './target/inEachProfile';

const WRITERS = Array.from({ length: 8 }, (_, writer) => writer);

inEachProfile(world => {
  const patchAll = (resourceVersion: string | undefined) =>
    Promise.all(
      WRITERS.map(writer =>
        world().as('alice')({
          method: 'PATCH',
          path: shootPath('rec4'),
          headers: MERGE,
          body: {
            ...(resourceVersion && { metadata: { resourceVersion } }),
            spec: {
              extensions: [
                {
                  type: 'osc-peering-service',
                  providerConfig: { writer },
                },
              ],
            },
          },
        }),
      ),
    );

  it(
    '410: patches without resourceVersion all succeed, the last one wins',
    async () => {
      const before = world().given(shootKey('rec4')).metadata.generation ?? 0;
      const answers = await patchAll(undefined);
      expect(answers.map(({ status }) => status)).toEqual(
        WRITERS.map(() => 200),
      );
      const stored = world().stored(shootKey('rec4'));
      expect(stored?.metadata.generation).toBe(before + WRITERS.length);
      expect(stored?.spec?.extensions).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    '411: of patches with one resourceVersion one succeeds, the others conflict',
    async () => {
      const { resourceVersion } = world().given(shootKey('rec4')).metadata;
      const answers = await patchAll(resourceVersion);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...WRITERS.slice(1).map(() => 409)]);
    },
    PATIENCE,
  );
});
