import { JsonObject } from '../src/store/KubeObject';
import { shootKey, shootPath } from './target/recordedWorld';
import { inEachProfile, PATIENCE, PLAIN } from './target/inEachProfile';

const REQUEST = {
  apiVersion: 'authentication.gardener.cloud/v1alpha1',
  kind: 'AdminKubeconfigRequest',
};

// In v1.83 the CA of a shoot is looked up in the Garden, and the recorded world has none: 420 tells that.
inEachProfile(
  world => {
    const ask = (body: JsonObject, query: [string, string][] = []) =>
      world().as('alice')({
        method: 'POST',
        path: `${shootPath('peer1')}/adminkubeconfig`,
        headers: PLAIN,
        query,
        body,
      });
    const granted = async (spec: JsonObject) => {
      const asked = Date.now();
      const answer = await ask({ ...REQUEST, spec });
      expect({ status: answer.status, text: answer.text }).toMatchObject({
        status: 201,
      });
      const { status } = answer.json() as {
        status: { kubeconfig: string; expirationTimestamp: string };
      };
      return {
        seconds: (Date.parse(status.expirationTimestamp) - asked) / 1000,
        kubeconfig: Buffer.from(status.kubeconfig, 'base64').toString('utf8'),
      };
    };

    it(
      '451: gives a kubeconfig with the addresses of the shoot',
      async () => {
        const { kubeconfig, seconds } = await granted({
          expirationSeconds: 600,
        });
        expect(kubeconfig).toContain('https://api.peer1.dev.shoot.osc.example');
        expect(kubeconfig).toContain(
          'current-context: garden-dev--peer1-external',
        );
        expect(seconds).toBeGreaterThan(300);
        expect(seconds).toBeLessThan(900);
      },
      PATIENCE,
    );

    it(
      '452: clips a time that is too long to a day',
      async () => {
        const { seconds } = await granted({
          expirationSeconds: 30 * 24 * 3600,
        });
        expect(seconds).toBeGreaterThan(23 * 3600);
        expect(seconds).toBeLessThan(25 * 3600);
      },
      PATIENCE,
    );

    it(
      '453: takes an hour if no time is given',
      async () => {
        const { seconds } = await granted({});
        expect(seconds).toBeGreaterThan(3000);
        expect(seconds).toBeLessThan(4200);
      },
      PATIENCE,
    );

    it(
      '454: a dry run hands out a real one all the same',
      async () => {
        const answer = await ask({ ...REQUEST, spec: {} }, [['dryRun', 'All']]);
        expect(answer.status).toBe(201);
        expect(
          (answer.json() as { status: { kubeconfig: string } }).status
            .kubeconfig,
        ).not.toBe('');
      },
      PATIENCE,
    );

    it(
      'leaves the shoot as it is',
      async () => {
        const before = world().stored(shootKey('peer1'))?.metadata
          .resourceVersion;
        await granted({ expirationSeconds: 600 });
        expect(
          world().stored(shootKey('peer1'))?.metadata.resourceVersion,
        ).toBe(before);
      },
      PATIENCE,
    );
  },
  ['1.150'],
);
