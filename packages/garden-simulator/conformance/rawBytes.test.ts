import {
  RecordedWorld,
  shootKey,
  shootPath,
  shootsPath,
} from './target/recordedWorld';
import {
  APPLY,
  inEachProfile,
  JSON_PATCH,
  MERGE,
  PATIENCE,
  PLAIN,
  STRATEGIC,
} from './target/inEachProfile';

/** A providerConfig with everything that a parser may lose: order, a null, 1.0, a number of 20 digits. */
const ODD =
  '{"shootPeerings":[{"seed":"seed-1","namespace":"garden-dev","name":"peer1","n":1.0,"big":12345678901234567890}],"kind":"PeeringConfig","zeta":null,"apiVersion":"service.peering.extensions.osc.t-systems.com/v1"}';
const UNSORTED =
  '{"shootPeerings":[{"seed":"seed-1","name":"peer1","namespace":"garden-dev"}],"kind":"PeeringConfig","apiVersion":"service.peering.extensions.osc.t-systems.com/v1"}';
const SORTED =
  '{"apiVersion":"service.peering.extensions.osc.t-systems.com/v1","kind":"PeeringConfig","shootPeerings":[{"name":"peer1","namespace":"garden-dev","seed":"seed-1"}]}';

function manifest(providerConfig: string, type: string): string {
  return `{"apiVersion":"core.gardener.cloud/v1beta1","kind":"Shoot","metadata":{"name":"rko"},"spec":{"cloudProfileName":"osc","secretBindingName":"osc-creds","region":"eu-de-1","networking":{"type":"calico","nodes":"10.41.0.0/27"},"provider":{"type":"openstack","workers":[{"name":"w1","minimum":1,"maximum":1,"machine":{"type":"g_c2_m8","image":{"name":"gardenlinux","version":"1312.3.0"}},"volume":{"size":"20Gi"}}]},"extensions":[{"type":"${type}","providerConfig":${providerConfig}}]}}`;
}

async function create(
  world: RecordedWorld,
  providerConfig: string,
  type: string = 'osc-peering-service',
): Promise<void> {
  const answer = await world.as('alice')({
    method: 'POST',
    path: shootsPath(),
    headers: PLAIN,
    text: manifest(providerConfig, type),
  });
  expect({ status: answer.status, text: answer.text }).toMatchObject({
    status: 201,
  });
}

/** Sends a patch for the shoot and gives what is stored afterwards as text. */
async function write(
  world: RecordedWorld,
  method: 'PATCH' | 'PUT',
  headers: Readonly<Record<string, string>>,
  text: string,
): Promise<{ generation: number; text: string }> {
  const answer = await world.as('alice')({
    method,
    path: shootPath('rko'),
    query: headers === APPLY ? [['fieldManager', 'x']] : [],
    headers,
    text,
  });
  expect({ status: answer.status, text: answer.text }).toMatchObject({
    status: 200,
  });
  return {
    generation: world.stored(shootKey('rko'))?.metadata.generation ?? 0,
    text: answer.text,
  };
}

async function read(world: RecordedWorld): Promise<string> {
  const path = shootPath('rko');
  return (await world.as('alice')({ method: 'GET', path })).text;
}

/** JSON with a blank after each colon and comma outside of strings. */
function withBlanks(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, part =>
    part.length === 1 ? `${part} ` : part,
  );
}

inEachProfile(world => {
  it(
    '540: a create keeps every byte of providerConfig',
    async () => {
      await create(world(), ODD);
      expect(await read(world())).toContain(`"providerConfig":${ODD}`);
    },
    PATIENCE,
  );

  it(
    '541: a merge patch of a label keeps them, and the generation',
    async () => {
      await create(world(), ODD);
      const after = await write(
        world(),
        'PATCH',
        MERGE,
        '{"metadata":{"labels":{"k1":"v"}}}',
      );
      expect(after.generation).toBe(1);
      expect(after.text).toContain(ODD);
    },
    PATIENCE,
  );

  it.each([
    ['543', 'strategic merge', STRATEGIC, '{"metadata":{"labels":{"k1":"v"}}}'],
    [
      '741',
      'server-side apply',
      APPLY,
      '{"apiVersion":"core.gardener.cloud/v1beta1","kind":"Shoot","metadata":{"name":"rko","labels":{"k1":"v"}}}',
    ],
  ] as const)(
    '%s: a %s of a label sorts the keys, rounds large numbers and raises the generation',
    async (_id, _name, headers, text) => {
      await create(world(), ODD);
      const after = await write(world(), 'PATCH', headers, text);
      expect(after.generation).toBe(2);
      expect(after.text).toContain('"big":12345678901234567000');
      expect(after.text).toContain('"n":1,');
      expect(after.text.indexOf('"kind":"PeeringConfig"')).toBeLessThan(
        after.text.indexOf('"shootPeerings"'),
      );
    },
    PATIENCE,
  );

  it(
    '742 744: a merge patch that sends the same list sorts its keys, and raises the generation only once',
    async () => {
      await create(world(), UNSORTED);
      const same = `{"spec":{"extensions":[{"type":"osc-peering-service","providerConfig":${UNSORTED}}]}}`;
      const first = await write(world(), 'PATCH', MERGE, same);
      expect(first.generation).toBe(2);
      expect(first.text).toContain(SORTED);
      const second = await write(world(), 'PATCH', MERGE, same);
      expect(second.generation).toBe(2);
    },
    PATIENCE,
  );

  it(
    '743: a JSON patch keeps the key order of the client',
    async () => {
      await create(world(), SORTED);
      const after = await write(
        world(),
        'PATCH',
        JSON_PATCH,
        `[{"op":"replace","path":"/spec/extensions/0/providerConfig","value":${UNSORTED}}]`,
      );
      expect(after.generation).toBe(2);
      expect(after.text).toContain(UNSORTED);
    },
    PATIENCE,
  );

  it.each([
    ['763', UNSORTED],
    ['764', withBlanks(UNSORTED)],
  ])(
    '%s: a JSON patch with the value that is there changes nothing, with and without blanks',
    async (_id, value) => {
      await create(world(), UNSORTED);
      const before = world().stored(shootKey('rko'))?.metadata.resourceVersion;
      await write(
        world(),
        'PATCH',
        JSON_PATCH,
        `[{"op":"replace","path":"/spec/extensions/0/providerConfig","value":${value}}]`,
      );
      expect(world().stored(shootKey('rko'))?.metadata.resourceVersion).toBe(
        before,
      );
    },
    PATIENCE,
  );

  it(
    'a JSON patch into providerConfig keeps all values and sorts only its own keys',
    async () => {
      await create(world(), ODD);
      const after = await write(
        world(),
        'PATCH',
        JSON_PATCH,
        '[{"op":"add","path":"/spec/extensions/0/providerConfig/shootPeerings/-","value":{"name":"peer2","namespace":"garden-dev","seed":"seed-1"}}]',
      );
      expect(after.generation).toBe(2);
      expect(after.text).toContain(
        '{"seed":"seed-1","namespace":"garden-dev","name":"peer1","n":1.0,"big":12345678901234567890}',
      );
      expect(after.text).toContain('"zeta":null');
      const config = after.text.slice(after.text.indexOf('"providerConfig":{'));
      expect(config).toMatch(
        /^"providerConfig":\{"apiVersion":.*"kind":.*"shootPeerings":.*"zeta":/,
      );
    },
    PATIENCE,
  );

  it(
    '746: a merge patch of another field of the spec keeps them',
    async () => {
      await create(world(), UNSORTED);
      const after = await write(
        world(),
        'PATCH',
        MERGE,
        '{"spec":{"purpose":"development"}}',
      );
      expect(after.generation).toBe(2);
      expect(after.text).toContain(UNSORTED);
    },
    PATIENCE,
  );

  it(
    '760: a PUT of what was read changes nothing if it is compact',
    async () => {
      await create(world(), UNSORTED);
      const before = await read(world());
      const after = await write(world(), 'PUT', PLAIN, before.trim());
      expect(after.generation).toBe(1);
      expect(JSON.parse(after.text)).toEqual(JSON.parse(before));
    },
    PATIENCE,
  );

  it.each([
    ['745 761', 'with blanks', withBlanks],
    [
      '762',
      'indented',
      (text: string) => JSON.stringify(JSON.parse(text), null, 2),
    ],
  ] as const)(
    '%s: a PUT of what was read, %s, raises the generation',
    async (_id, _form, change) => {
      await create(world(), UNSORTED);
      const after = await write(
        world(),
        'PUT',
        PLAIN,
        change((await read(world())).trim()),
      );
      expect(after.generation).toBe(2);
    },
    PATIENCE,
  );

  it(
    '765 766 770: a PUT raises the generation each time if providerConfig holds &, < or >',
    async () => {
      await create(world(), '{"a":"x&y<z>","u":"zoë"}', 'shoot-dns-service');
      const again = async () =>
        (
          await write(
            world(),
            'PUT',
            PLAIN,
            (
              await read(world())
            )
              .trim()
              .replace(/\\u0026/g, '&')
              .replace(/\\u003c/g, '<')
              .replace(/\\u003e/g, '>'),
          )
        ).generation;
      const first = await again();
      expect(await again()).toBe(first + 1);
    },
    PATIENCE,
  );

  it(
    '769: a merge patch of a label keeps such a providerConfig as it is',
    async () => {
      await create(world(), '{"a":"x&y<z>","u":"zoë"}', 'shoot-dns-service');
      const after = await write(
        world(),
        'PATCH',
        MERGE,
        '{"metadata":{"labels":{"a":"b"}}}',
      );
      expect(after.generation).toBe(1);
    },
    PATIENCE,
  );
});
