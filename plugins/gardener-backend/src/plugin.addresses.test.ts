import {
  addressPlanSchema,
  addressTrialSchema,
} from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

/** Names of what mara does not see. */
const OF_OTHERS = /attic|archive|partner|clearing/;

describe('the gardener plugin, the address space of a Garden', () => {
  let garden: GardenProcess;
  let portal: TestPortal;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler'],
    });
    portal = await startTestPortal(garden);
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await garden?.stop();
  });

  const read = async (query = '', user?: string) => {
    const { status, body } = await portal.get(`/cidr?garden=osc${query}`, user);
    expect(status).toBe(200);
    return addressPlanSchema.parse(body);
  };
  const attempt = async (query: string) => {
    const { status, body } = await portal.get(
      `/cidr/what-if?garden=osc${query}`,
    );
    expect(status).toBe(200);
    return addressTrialSchema.parse(body);
  };

  it('draws what the picture of the demo shows', async () => {
    const { pools, window, unknown } = await read();
    expect(pools.map(({ cidr }) => cidr)).toEqual([
      '10.0.0.0/8',
      '100.64.0.0/10',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
    expect(window).toMatchObject({
      cidr: '10.5.0.0/21',
      pool: '10.0.0.0/8',
      addresses: '2048',
      used: '896',
      free: '1152',
    });
    expect(
      window.lanes.map(({ key, shoots, idle }) => [key, shoots, idle]),
    ).toEqual([
      ['data', 5, 2],
      ['dev', 4, 1],
      ['ops', 5, 2],
      ['prod', 7, 3],
    ]);
    expect(
      window.gaps.map(({ addresses, prefixes }) => [addresses, prefixes]),
    ).toEqual([
      ['288', [24, 27]],
      ['416', [24, 25, 27]],
      ['64', [26]],
      ['192', [25, 26]],
      ['192', [25, 26]],
    ]);
    expect(unknown.targets).toBe(1);
  });

  it('says nothing of others', async () => {
    const everything = await read(
      '&kinds=nodes&kinds=pods&kinds=services&limit=500&within=0.0.0.0%2F0',
    );
    expect(JSON.stringify(everything)).not.toMatch(OF_OTHERS);
    expect(everything.ranges.items.map(({ cidr }) => cidr)).not.toContainEqual(
      expect.stringMatching(/^10\.5\.[89]\./),
    );
  });

  it('has for each user what this user may see', async () => {
    const jons = await read('', 'jon');
    expect(jons.projects.map(({ value }) => value)).toEqual(['prod']);
  });

  it('tries a block for a new cluster', async () => {
    const { hits, couldNotPeer, free } = await attempt(
      '&block=10.5.2.0%2F26&within=10.5.0.0%2F21',
    );
    expect(couldNotPeer).toBe(3);
    expect(
      hits.map(({ users: [{ name }], cidr, shared, isWhole }) => [
        name,
        cidr,
        shared,
        isWhole,
      ]),
    ).toEqual([
      ['vault', '10.5.2.0/28', '16', true],
      ['bastion', '10.5.2.16/28', '16', true],
      ['ci', '10.5.2.32/27', '32', true],
    ]);
    expect(free.map(({ why, cidr }) => [why, cidr])).toEqual([
      ['mostRoom', '10.5.3.0/26'],
      ['lowest', '10.5.1.0/26'],
      ['fillsGap', '10.5.4.192/26'],
    ]);
  });

  it('tells how far a shoot can grow, its peers first', async () => {
    const { shoot, hits, growth } = await attempt(
      '&block=10.5.0.0%2F26&shoot=garden-prod%2Fshop',
    );
    expect(shoot?.nodeNetworks).toEqual(['10.5.0.0/27']);
    expect(hits.map(({ users: [{ name }], peers }) => [name, peers])).toEqual([
      ['playground', 1],
      ['monitoring', 1],
      ['preview', 0],
    ]);
    expect(growth.map(({ cidr }) => cidr)).toEqual([
      '10.5.0.0/26',
      '10.5.0.0/25',
      '10.5.0.0/24',
      '10.5.0.0/23',
    ]);
  });

  it.each(['/cidr?garden=osc', '/cidr/what-if?garden=osc&block=10.5.2.0%2F26'])(
    'answers %s again with 304 when nothing changed',
    async path => {
      const { headers } = await portal.get(path);
      const again = await portal.get(path).set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    },
  );

  it.each([
    ['/cidr?garden=osc&within=10.5.0.1%2F24', 'within: '],
    ['/cidr?garden=osc&lanes=zone', 'lanes'],
    ['/cidr?garden=osc&limit=0', 'limit'],
    ['/cidr/what-if?garden=osc&block=10.5.2.0', 'block: '],
    ['/cidr/what-if?garden=osc&block=10.5.2.0%2F26&within=x', 'within: '],
  ])('refuses %s, and names what is wrong', async (path, words) => {
    const { status, body } = await portal.get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(words);
  });

  it('finds nothing for who is not known in the Garden, as in one that is not there', async () => {
    for (const path of ['/cidr?', '/cidr/what-if?block=10.0.0.0%2F8&']) {
      const [unknown, nowhere] = await Promise.all([
        portal.get(`${path}garden=osc`, 'nobody'),
        portal.get(`${path}garden=xyz`),
      ]);
      expect([unknown.status, nowhere.status]).toEqual([404, 404]);
      expect(unknown.body.error.message.replace('osc', 'xyz')).toBe(
        nowhere.body.error.message,
      );
    }
  });

  it('answers for a shoot that may not be seen as for one that is not there', async () => {
    const answers = await Promise.all(
      ['garden-partner/clearing', 'garden-partner/nothing'].map(shoot =>
        portal.get(
          `/cidr/what-if?garden=osc&block=10.5.2.0%2F26&shoot=${encodeURIComponent(
            shoot,
          )}`,
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0].body.error.message.replace('clearing', 'nothing')).toBe(
      answers[1].body.error.message,
    );
  });
});
