import {
  addressSearchSchema,
  blockSuggestionsSchema,
  findingsSchema,
  landscapeExportSchema,
  landscapeSchema,
  shootListSchema,
  statusListSchema,
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

/** Names and networks of what mara and jon do not see. */
const OF_OTHERS = /10\.5\.8\.|10\.5\.9\.|attic|"archive"|"partner"|clearing/;

describe('the gardener plugin, finding and planning', () => {
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

  describe('GET /landscape', () => {
    const draw = async (query: string, user?: string) => {
      const { status, body } = await portal.get(
        `/landscape?garden=osc${query}`,
        user,
      );
      expect(status).toBe(200);
      return landscapeSchema.parse(body);
    };

    it('draws what mara sees, and nothing of others', async () => {
      const found = await draw('');
      const { groups, totals, ghosts } = found;
      expect(groups.map(({ key, open }) => [key, open])).toEqual([
        ['data', true],
        ['dev', true],
        ['ops', true],
        ['prod', true],
      ]);
      expect(found.peerings.length).toBe(
        totals.peerings.configured +
          totals.peerings.incomplete +
          totals.peerings.notAccessible,
      );
      expect(ghosts.map(({ kind, group }) => [kind, group])).toEqual(
        expect.arrayContaining([
          ['notFound', 'prod'],
          ['notAccessible', null],
        ]),
      );
      // What is listed and not accessible is there by its name, and by nothing else.
      expect(ghosts.map(({ name }) => name)).toContain('clearing');
      expect(JSON.stringify(found)).not.toMatch(
        /10\.5\.8\.|10\.5\.9\.|attic|"archive"|"partner"/,
      );
    });

    it('has for each user what this user may see', async () => {
      const jons = await draw('', 'jon');
      expect(jons.groups.map(({ key }) => key)).toEqual(['prod']);
      expect(jons.totals.shoots).toBeLessThan((await draw('')).totals.shoots);
    });

    it('takes one value of a filter, several, and that for none', async () => {
      const groups = async (query: string) =>
        (await draw(query)).groups.map(({ key }) => key);
      expect(await groups('&project=dev')).toEqual(['dev']);
      expect(await groups('&project=dev&project=ops')).toEqual(['dev', 'ops']);
      const { shoots } = await draw('&seed=-&alone=true');
      expect(new Set(shoots.map(({ seed }) => seed))).toEqual(new Set([null]));
    });

    it('draws what is near of a shoot', async () => {
      const { shoots } = await draw('&focus=garden-prod%2Fshop');
      const further = await draw('&focus=garden-prod%2Fshop&depth=2');
      expect(shoots.map(({ name }) => name)).toContain('playground');
      expect(further.shoots.length).toBeGreaterThan(shoots.length);
    });

    it('draws closed groups as bundles', async () => {
      const { bundles } = await draw('&closed=prod&closed=ops');
      expect(bundles.map(({ id }) => id)).toContain('group:ops~group:prod');
    });

    it('answers again with 304 when nothing changed', async () => {
      const path = '/landscape?garden=osc&groupBy=seed';
      const { headers } = await portal.get(path);
      const again = await portal.get(path).set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });

    it.each(['&depth=4', '&groupBy=zone', '&status=green', '&minBundle=1e400'])(
      'refuses %s',
      async query => {
        const { status } = await portal.get(`/landscape?garden=osc${query}`);
        expect(status).toBe(400);
      },
    );

    it('is not found for who is not known in the Garden, as in one that is not there', async () => {
      const answers = await Promise.all([
        portal.get('/landscape?garden=osc', 'nobody'),
        portal.get('/landscape?garden=xyz', 'nobody'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    });
  });

  describe('GET /landscape/export', () => {
    const PATH = '/landscape/export?garden=osc';

    it('has one by one what the page has', async () => {
      const { status, body } = await portal.get(PATH);
      expect(status).toBe(200);
      const { shoots, peerings } = landscapeExportSchema.parse(body);
      const { totals } = landscapeSchema.parse(
        (await portal.get('/landscape?garden=osc')).body,
      );
      expect(shoots.length).toBe(totals.shoots);
      expect(peerings.length).toBe(
        totals.peerings.configured +
          totals.peerings.incomplete +
          totals.peerings.notAccessible,
      );
    });

    it.each([
      ['csv', 'text/csv'],
      ['mermaid', 'text/plain'],
      ['dot', 'text/vnd.graphviz'],
    ])('is there as %s, with a tag', async (format, type) => {
      const path = `${PATH}&format=${format}&project=prod`;
      const { status, headers } = await portal.get(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
      const again = await portal.get(path).set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });

    it('leaves out what is alone when it is told to', async () => {
      const count = async (query: string) =>
        (await portal.get(`${PATH}${query}`)).body.shoots.length;
      expect(await count('&alone=false')).toBeLessThan(await count(''));
      expect(await count('&alone=true')).toBe(await count(''));
    });

    it.each([
      '&project=pord',
      // Somebody else’s.
      '&focus=garden-partner%2Fclearing',
    ])('has nothing for %s', async query => {
      const { body } = await portal.get(`${PATH}${query}`);
      const { shoots, peerings, leftOut } = landscapeExportSchema.parse(body);
      expect([shoots, peerings]).toEqual([[], []]);
      expect(leftOut).toHaveLength(1);
    });

    it.each(['&format=pdf', '&depth=4', '&status=green'])(
      'refuses %s',
      async query => {
        const { status } = await portal.get(`${PATH}${query}`);
        expect(status).toBe(400);
      },
    );
  });

  describe('GET /findings', () => {
    const read = async (query: string, user?: string) => {
      const { status, body } = await portal.get(
        `/findings?garden=osc${query}`,
        user,
      );
      expect(status).toBe(200);
      return findingsSchema.parse(body);
    };

    it('tells mara by cause what is wrong, what can be mended and what is held', async () => {
      const { groups, scope } = await read('');
      const ofCause = (cause: string) =>
        groups.find(({ key }) => key === cause);
      expect(scope.projects).toBe(4);
      expect(groups[0].weight).toBe('error');
      expect(ofCause('SEED_MISMATCH')?.held).toBeGreaterThan(0);
      expect(ofCause('REVERSE_MISSING')?.possible).toBeGreaterThan(0);
      const [gone] = ofCause('TARGET_NOT_FOUND')?.rows ?? [];
      expect(gone).toMatchObject({
        peer: { entityRef: null },
        repair: { state: 'possible', kind: 'removeEntry' },
      });
    });

    it('gives wishes that make a bulk plan', async () => {
      const { groups } = await read('');
      const units = groups
        .filter(({ key }) => key === 'TARGET_NOT_FOUND')
        .flatMap(({ rows }) => rows)
        .flatMap(({ repair }) =>
          repair.state === 'possible' ? [repair.wish] : [],
        );
      const { status, body } = await portal.post('/bulk-plans', {
        garden: 'osc',
        units,
      });
      expect(status).toBe(201);
      expect(
        body.units.map(({ state }: { readonly state: string }) => state),
      ).toEqual(units.map(() => 'ready'));
    });

    it('answers again with 304 when nothing changed', async () => {
      const path = '/findings?garden=osc&groupBy=shoot';
      const { headers } = await portal.get(path);
      const again = await portal.get(path).set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });

    it.each(['&limit=501', '&groupBy=seed', '&severity=bad', '&after=there'])(
      'refuses %s',
      async query => {
        const { status } = await portal.get(`/findings?garden=osc${query}`);
        expect(status).toBe(400);
      },
    );

    it('is not found for who is not known in the Garden, as in one that is not there', async () => {
      const answers = await Promise.all([
        portal.get('/findings?garden=osc', 'nobody'),
        portal.get('/findings?garden=xyz', 'nobody'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    });
  });

  describe('GET /search/address', () => {
    const search = async (q: string, user?: string) => {
      const { status, body } = await portal.get(
        `/search/address?q=${encodeURIComponent(q)}`,
        user,
      );
      expect(status).toBe(200);
      return addressSearchSchema.parse(body);
    };

    it('finds by an address and by a network, for mara', async () => {
      const hits = async (q: string) =>
        (await search(q)).items.map(
          ({ shoot, match }) => `${shoot.project}/${shoot.ref.name} ${match}`,
        );
      expect(await hits('10.5.0.20')).toEqual([
        'dev/preview holds',
        'prod/shop holds',
        'data/pipeline holds',
        'dev/playground holds',
      ]);
      expect(await hits('10.5.0.0/27')).toEqual([
        'prod/shop equal',
        'data/pipeline holds',
        'dev/playground holds',
        'dev/preview liesWithin',
      ]);
    });

    it('has for each user what this user may see, and counts nothing else', async () => {
      const all = await search('10.0.0.0/8');
      expect(JSON.stringify(all)).not.toMatch(OF_OTHERS);
      const jons = await search('10.0.0.0/8', 'jon');
      expect(
        new Set(jons.items.map(({ shoot }) => shoot.ref.namespace)),
      ).toEqual(new Set(['garden-prod']));
      expect(jons.total).toBeLessThan(all.total);
      expect((await search('10.0.0.0/8', 'nobody')).total).toBe(0);
    });

    it('answers again with 304 when nothing changed', async () => {
      const path = '/search/address?q=10.5.0.20';
      const { headers } = await portal.get(path);
      expect(headers['cache-control']).toBe('private, no-cache');
      const again = await portal.get(path).set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });

    it.each(['shop', '10.5.0.1%2F27', '10.5.0.1&q=10.5.0.2', '1'])(
      'refuses q=%s',
      async q => {
        const { status, body } = await portal.get(`/search/address?q=${q}`);
        expect(status).toBe(400);
        expect(body.error.message).toContain('q');
      },
    );
  });

  describe('POST /cidr/suggestions', () => {
    const suggest = async (body: object, user?: string) => {
      const answer = await portal.post('/cidr/suggestions', body, user);
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      return blockSuggestionsSchema.parse(answer.body);
    };

    it('suggests blocks beside those of mara, free of her targets and their peers', async () => {
      const answer = await suggest({
        garden: 'osc',
        targets: [
          { namespace: 'garden-ops', name: 'monitoring' },
          { namespace: 'garden-partner', name: 'clearing' },
        ],
      });
      expect(answer).toMatchObject({
        prefix: 27,
        within: '10.5.0.0/16',
        unknown: 1,
        maxPrefix: 23,
        defaultNodes: { cidr: '10.250.0.0/27', shoots: 2 },
      });
      expect(answer.compared).toBeGreaterThan(1);
      expect(answer.suggestions.map(({ why }) => why)).toContain('mostRoom');
      expect(JSON.stringify(answer)).not.toMatch(OF_OTHERS);
    });

    it('does not tell a target that mara may not see from one that is not there', async () => {
      const about = (name: string) =>
        suggest({
          garden: 'osc',
          targets: [{ namespace: 'garden-partner', name }],
        });
      expect(await about('clearing')).toEqual(await about('nothing'));
    });

    it('names the field that is wrong, and the Garden that is not there', async () => {
      const answers = await Promise.all([
        portal.post('/cidr/suggestions', { garden: 'osc', prefix: 8 }),
        portal.post('/cidr/suggestions', { garden: 'osc', within: 'here' }),
        portal.post('/cidr/suggestions', { garden: 'nope' }),
        portal.post('/cidr/suggestions', { garden: 'osc', prefix: 2.5 }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 400]);
      expect(answers[0].body.error.message).toContain('prefix: ');
      expect(answers[1].body.error.message).toContain('within: ');
    });

    it.each(['osc', 'xyz'])(
      'knows nobody in Garden %s, and says no limits of it',
      async name => {
        const { status, body } = await portal.post(
          '/cidr/suggestions',
          { garden: name, prefix: 8 },
          'nobody',
        );
        expect(status).toBe(404);
        expect(body.error.message).toBe(
          `Garden ${name} does not exist, or you are not known there`,
        );
        expect(
          portal.auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
            eventId,
            meta,
          ]),
        ).toContainEqual(['garden-denied', { garden: name }]);
      },
    );
  });

  describe('POST /peering-status', () => {
    it('says how shoots stand, and leaves out what the user may not see', async () => {
      const { status, body, headers } = await portal.post('/peering-status', {
        shoots: [
          { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
          { garden: 'osc', namespace: 'garden-partner', name: 'clearing' },
          { garden: 'osc', namespace: 'garden-prod', name: 'nothing' },
        ],
      });
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      const { items, missing } = statusListSchema.parse(body);
      expect(missing).toEqual([]);
      const view = await portal.get('/shoots/osc/garden-prod/shop/peerings');
      const of = (wanted: string) =>
        view.body.peerings.filter(
          (row: { status: string }) => row.status === wanted,
        ).length;
      expect(items).toEqual([
        expect.objectContaining({
          ref: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
          configured: of('configured'),
          incomplete: of('incomplete'),
          notAccessible: of('notAccessible'),
        }),
      ]);
    });
  });

  describe('GET /shoots?status=', () => {
    it('parts the shoots of mara, and counts no others', async () => {
      const list = async (query: string) =>
        shootListSchema.parse((await portal.get(`/shoots?${query}`)).body);
      const all = await list('garden=osc&limit=500');
      const seen = new Set<string>();
      for (const status of [
        'configured',
        'incomplete',
        'notAccessible',
        'none',
      ]) {
        const { items, total } = await list(
          `garden=osc&limit=500&status=${status}`,
        );
        expect(total).toBe(items.length);
        expect(total).toBeGreaterThan(0);
        items.forEach(({ ref }) => seen.add(`${ref.namespace}/${ref.name}`));
      }
      expect(seen.size).toBe(all.total);
    });

    it('refuses any other word', async () => {
      const { status } = await portal.get('/shoots?status=green');
      expect(status).toBe(400);
    });
  });
});
