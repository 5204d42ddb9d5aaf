import { JsonObject } from '../../src/store/KubeObject';
import { shootKey, shootPath } from '../target/recordedWorld';
import { inEachProfile, MERGE, PATIENCE, PLAIN } from '../target/inEachProfile';

const CORE = '/apis/core.gardener.cloud/v1beta1';
const TWICE = [
  { type: 'osc-peering-service', providerConfig: { first: true } },
  { type: 'shoot-dns-service' },
  { type: 'osc-peering-service', providerConfig: { second: true } },
];

inEachProfile((world, profile) => {
  const current = profile === '1.150';
  const patch = (body: JsonObject) =>
    world().as('alice')({
      method: 'PATCH',
      path: shootPath('rec1'),
      headers: MERGE,
      body,
    });

  it(
    `280: a second extension of one type is ${
      current
        ? 'refused'
        : 'silently dropped: the last one stands at the first place'
    }`,
    async () => {
      world().given(shootKey('rec1'));
      const answer = await patch({ spec: { extensions: TWICE } });
      const refused = {
        message: expect.stringContaining(
          'Duplicate value: "osc-peering-service"',
        ),
      };
      const reduced = { spec: { extensions: [TWICE[2], TWICE[1]] } };
      expect(answer.status).toBe(current ? 422 : 200);
      expect(answer.json()).toMatchObject(current ? refused : reduced);
    },
    PATIENCE,
  );

  it(
    `720: a node network ${
      current ? 'may change' : 'may not change'
    } once it is set`,
    async () => {
      world().given(shootKey('rec1'));
      const answer = await patch({
        spec: { networking: { nodes: '10.30.0.0/26' } },
      });
      expect(answer.status).toBe(current ? 200 : 422);
    },
    PATIENCE,
  );

  it(
    `128: ControllerRegistrations are ${
      current ? 'readable for all' : 'not readable for members'
    }`,
    async () => {
      const answer = await world().as('alice')({
        method: 'GET',
        path: `${CORE}/controllerregistrations`,
      });
      expect(answer.status).toBe(current ? 200 : 403);
    },
    PATIENCE,
  );

  it(
    `424: viewerkubeconfig ${
      current ? 'gives a kubeconfig' : 'does not exist'
    }`,
    async () => {
      world().given(shootKey('rec1'));
      const answer = await world().as('alice')({
        method: 'POST',
        path: `${shootPath('rec1')}/viewerkubeconfig`,
        headers: PLAIN,
        body: { spec: { expirationSeconds: 600 } },
      });
      expect(answer.status).toBe(current ? 201 : 403);
    },
    PATIENCE,
  );

  it(
    `366: a reserved range is ${
      current ? 'refused' : 'accepted'
    } as node network`,
    async () => {
      world().given(shootKey('rec1'), {
        spec: { networking: { nodes: null } },
      });
      const answer = await patch({
        spec: { networking: { nodes: '240.1.0.0/24' } },
      });
      expect(answer.status).toBe(current ? 403 : 200);
    },
    PATIENCE,
  );
});
