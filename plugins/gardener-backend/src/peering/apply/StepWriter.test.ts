import type { EntryEdit } from 'backstage-plugin-gardener-common';
import { HastyClock } from '../../__testUtils__/HastyClock';
import {
  extensionsListing,
  InMemoryShoots,
} from '../../__testUtils__/InMemoryShoots';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import type { StepIntent, StepRecord } from '../../database/ChangeRecord';
import { liveShoot } from '../LiveShoot';
import { shootPrint } from '../shootPrint';
import { StepWriter } from './StepWriter';

const SHOP = { namespace: 'garden-prod', name: 'shop' };
const UID = 'uid-of-garden-prod-shop';
const MARA = createGardenIdentity('oidc:mara');
const LAKE = { namespace: 'garden-data', name: 'lake' };
const ADD: EntryEdit = { kind: 'add', entry: { ...LAKE, seed: 'eu-de-2' } };
const REMOVE: EntryEdit = { kind: 'remove', target: LAKE };

describe('StepWriter', () => {
  let shoots: InMemoryShoots;

  beforeEach(() => {
    shoots = new InMemoryShoots().put({
      ...SHOP,
      extensions: extensionsListing('garden-ops/ci'),
    });
  });

  const writer = () =>
    new StepWriter({ name: 'osc', client: shoots }, new HastyClock());
  const forward = (
    intent: StepIntent,
    reviewed: Pick<StepRecord, 'print' | 'state'> = {
      print: '',
      state: 'unknown',
    },
  ) =>
    writer().forward(
      { shoot: SHOP, uid: UID, intent, ...reviewed },
      [],
      MARA,
      async () => undefined,
      new AbortController().signal,
    );
  const entries = (...edits: readonly EntryEdit[]) =>
    forward({ kind: 'entries', edits });
  const back = (step: Partial<Parameters<StepWriter['back']>[0]>) =>
    writer().back(
      { shoot: SHOP, uid: UID, state: 'written', effects: [], ...step },
      MARA,
      async () => undefined,
      new AbortController().signal,
    );
  const listed = () => shoots.listed(SHOP.namespace, SHOP.name);

  it('writes entries, operations and deletions', async () => {
    await expect(entries(ADD)).resolves.toMatchObject({ state: 'written' });
    await expect(
      forward({ kind: 'operation', operation: 'reconcile' }),
    ).resolves.toMatchObject({ state: 'written' });
    await expect(forward({ kind: 'deletion' })).resolves.toMatchObject({
      state: 'written',
    });
    expect(shoots.verbs).toEqual([
      ...['get', 'patch'],
      ...['get', 'patch'],
      ...['get', 'patch', 'delete'],
    ]);
  });

  it('tells when somebody has changed the shoot since it was reviewed', async () => {
    const print = shootPrint(
      liveShoot('osc', await shoots.getText('shoots', SHOP)),
    );
    const intent: StepIntent = { kind: 'entries', edits: [ADD] };
    const removal: StepIntent = { kind: 'entries', edits: [REMOVE] };
    await expect(
      forward(intent, { print, state: 'waiting' }),
    ).resolves.toMatchObject({ reread: false });
    // By now the entry is there, which nobody has reviewed.
    await expect(
      forward(removal, { print, state: 'waiting' }),
    ).resolves.toMatchObject({ reread: true });
  });

  it('does not take what it may have written itself for the doing of somebody else', async () => {
    await expect(
      forward(
        { kind: 'entries', edits: [ADD] },
        { print: 'of another time', state: 'unknown' },
      ),
    ).resolves.toMatchObject({ reread: false });
  });

  it('takes back what it wrote', async () => {
    const outcome = await entries(ADD, {
      kind: 'remove',
      target: { namespace: 'garden-ops', name: 'ci' },
    });
    expect(listed()).toEqual(['garden-data/lake/eu-de-2']);
    const { effects } = outcome as Extract<typeof outcome, { effects: object }>;
    await expect(back({ effects })).resolves.toMatchObject({
      state: 'written',
    });
    expect(listed()).toEqual(['garden-ops/ci/eu-de-1']);
  });

  it('finds nothing to take back where it was never carried out', async () => {
    await expect(
      back({
        state: 'unknown',
        effects: [{ kind: 'added', entry: { ...LAKE, seed: 'eu-de-2' } }],
      }),
    ).resolves.toEqual({ state: 'unchanged' });
  });

  it('leaves what others have written there, where it was never carried out', async () => {
    shoots.write(SHOP.namespace, SHOP.name, () =>
      extensionsListing('garden-data/lake/eu-nl-1'),
    );
    const effects = [
      { kind: 'added', entry: { ...LAKE, seed: 'eu-de-2' } } as const,
    ];
    await back({ state: 'unknown', effects });
    await back({ state: 'writing', effects });
    expect(listed()).toEqual(['garden-data/lake/eu-nl-1']);
  });

  it('leaves what others add while it takes its own back', async () => {
    await entries(ADD);
    shoots.before = ({ verb }) => {
      if (verb !== 'patch') return;
      shoots.before = () => undefined;
      shoots.write(SHOP.namespace, SHOP.name, () =>
        extensionsListing(
          'garden-ops/ci',
          'garden-data/lake/eu-de-2',
          'garden-data/lake/eu-de-2',
        ),
      );
    };
    await back({
      effects: [{ kind: 'added', entry: { ...LAKE, seed: 'eu-de-2' } }],
    });
    expect(listed()).toEqual([
      'garden-ops/ci/eu-de-1',
      'garden-data/lake/eu-de-2',
    ]);
  });

  it('sends nothing to take back what can not be taken back', async () => {
    await expect(back({ effects: [] })).resolves.toEqual({
      state: 'unchanged',
    });
    expect(shoots.requests).toEqual([]);
  });

  describe('a shoot that is gone', () => {
    const gone = [
      ['deleted', () => shoots.remove(SHOP.namespace, SHOP.name)],
      ['created anew', () => shoots.put({ ...SHOP, uid: 'another' })],
    ] as const;

    it.each(gone)('can not list more: %s', async (_, change) => {
      change();
      await expect(entries(ADD, REMOVE)).resolves.toMatchObject({
        state: 'refused',
      });
    });

    it.each(gone)('holds nothing to be taken back: %s', async (_, change) => {
      change();
      await expect(
        back({
          effects: [{ kind: 'added', entry: { ...LAKE, seed: 'eu-de-2' } }],
        }),
      ).resolves.toEqual({ state: 'unchanged' });
      expect(shoots.verbs).toEqual(['get']);
    });

    it('lists nobody any more, so a removal has what it wants', async () => {
      shoots.remove(SHOP.namespace, SHOP.name);
      await expect(entries(REMOVE)).resolves.toEqual({ state: 'unchanged' });
    });

    it('may list us again when it was created anew, so a removal must be reviewed again', async () => {
      shoots.put({ ...SHOP, uid: 'another' });
      await expect(entries(REMOVE)).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'recreated' },
      });
    });
  });
});
