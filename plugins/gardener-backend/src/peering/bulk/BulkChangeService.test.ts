import { gardenerPeeringChangePermission } from 'backstage-plugin-gardener-common';
import { aBulkPortal, wish } from '../../__testUtils__/aBulkPortal';
import { now } from '../../__testUtils__/aPlanPortal';
import type { GardenChoices } from '../../__testUtils__/aPortalGarden';
import { aRequester, refusing } from '../../__testUtils__/aRequester';
import type { RawShootChoices } from '../../__testUtils__/LiveGarden';
import { readShoot } from 'backstage-plugin-gardener-common';
import { rawShootJson } from '../../__testUtils__/LiveGarden';
import type { StepRecord } from '../../database/ChangeRecord';
import { ChangeAccess, type SeenChange } from '../apply/ChangeAccess';
import type { Direction, RunMore } from '../apply/ChangeRunner';
import { BulkChangeService } from './BulkChangeService';

const MARA = aRequester('user:default/mara');
const JON = aRequester('user:default/jon');
const FOREVER = Number.MAX_SAFE_INTEGER;
/** What it costs to begin to write. */
const onWork = jest.fn(async () => undefined);

beforeEach(() => onWork.mockClear());

const SHOOTS: readonly RawShootChoices[] = [0, 1, 2, 3].map(i => ({
  name: `s${i}`,
  nodes: `10.5.${i}.0/27`,
}));
const WISHES = [
  wish('prod/s0', 'prod/s1'),
  wish('prod/s0', 'prod/s2'),
  wish('prod/s0', 'prod/s3'),
];

/** A plan of three pairs, and a runner that begins and writes nothing. */
async function setUp(
  shoots: readonly RawShootChoices[] = SHOOTS,
  choices: GardenChoices = {},
) {
  let time = now;
  const portal = aBulkPortal(shoots, { ...choices, clock: () => time });
  const { store, gardens, plan } = portal;
  const begun: Array<{ user: string; act: Direction; more: RunMore }> = [];
  const begin = async (
    { record }: SeenChange,
    user: string,
    act: Direction,
    more: RunMore = {},
  ) => {
    begun.push({ user, act, more });
    return store.beginWriting(record.id, {
      from: [record.state],
      direction: act === 'undo' || act === 'cancel' ? 'back' : 'forward',
      lease: { owner: 'us', until: FOREVER },
      now: time,
      ...(more.steps && { steps: more.steps }),
    });
  };
  const service = new BulkChangeService({
    access: new ChangeAccess({ gardens, now: () => time }),
    store,
    clock: { now: () => time },
    runner: { begin },
  });
  const { id } = await plan(...WISHES);
  const parts = (steps: readonly StepRecord[] | undefined) =>
    (steps ?? []).flatMap(step => (step.parts ?? []).map(({ unit }) => unit));
  const end = (state: 'paused' | 'halfOpen' | 'written') =>
    store.endWriting(id, 'us', { state, endedAt: null });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ...portal, service, begun, id, parts, end, pass };
}

describe('a bulk plan is applied', () => {
  it('without the pairs that are left out, and a second time begins nothing', async () => {
    const { service, begun, id, parts } = await setUp();
    const change = await service.apply(id, { leaveOut: [1] }, MARA);
    expect(begun).toMatchObject([{ user: MARA.user, act: 'apply' }]);
    expect([...new Set(parts(begun[0].more.steps))].sort()).toEqual([0, 2]);
    expect(change.units.map(({ state }) => state)).toEqual([
      'waiting',
      'leftOut',
      'waiting',
    ]);
    expect(change.counts).toMatchObject({ waiting: 2, leftOut: 1 });
    expect((await service.apply(id, {}, MARA)).id).toBe(id);
    expect(begun).toHaveLength(1);
  });

  it('by nobody else, and not once it has expired', async () => {
    const { service, id, pass } = await setUp();
    await expect(service.apply(id, {}, JON)).rejects.toThrow('no such plan');
    pass(31 * 60_000);
    await expect(service.apply(id, {}, MARA)).rejects.toThrow('no such plan');
  });

  it('not if nothing is left of it, and not without a pair that there is not', async () => {
    const { service, id, begun } = await setUp();
    await expect(
      service.apply(id, { leaveOut: [0, 1, 2] }, MARA),
    ).rejects.toThrow('no pair of it is ready and not left out');
    await expect(service.apply(id, { leaveOut: [3] }, MARA)).rejects.toThrow(
      'leaveOut names pair 3, and the plan has 3, from 0',
    );
    expect(begun).toEqual([]);
  });

  it('with a yes to its warnings, but for those of pairs that are left out', async () => {
    const [s0, s1, s2, s3] = SHOOTS;
    const { service, id } = await setUp([
      s0,
      s1,
      { ...s2, nodes: '10.5.1.0/26' },
      s3,
    ]);
    await expect(service.apply(id, {}, MARA)).rejects.toThrow(
      'acceptWarnings must be true, because of',
    );
    // The other of the two that overlap each other is warned of still, as it was reviewed so.
    expect(await service.apply(id, { leaveOut: [0, 1] }, MARA)).toMatchObject({
      state: 'writing',
    });
  });

  it('not without the permission on every shoot that it writes', async () => {
    const { service, id } = await setUp();
    const refused = aRequester(MARA.user, {
      decisions: refusing(gardenerPeeringChangePermission),
    });
    await expect(service.apply(id, {}, refused)).rejects.toThrow(
      'the permission gardener.peering.change is refused',
    );
  });

  it('not when something has come up for a pair, unless that one is left out', async () => {
    const { service, id, garden } = await setUp();
    garden.inventory.put(
      readShoot(JSON.parse(rawShootJson({ name: 's1', nodes: '10.5.0.0/26' }))),
    );
    await expect(
      service.apply(id, { acceptWarnings: true }, MARA),
    ).rejects.toThrow(
      /^Something has come up for garden-prod\/s0 and garden-prod\/s1 since this was reviewed: .* leave this pair out$/,
    );
    expect(
      await service.apply(id, { acceptWarnings: true, leaveOut: [0] }, MARA),
    ).toMatchObject({ state: 'writing' });
  });
});

describe('a bulk change', () => {
  it('is asked to pause while it is written, by who may write its shoots', async () => {
    const { service, id, store, end } = await setUp();
    await service.apply(id, {}, MARA);
    expect(await service.pause(id, JON)).toMatchObject({
      state: 'writing',
      asked: 'pause',
    });
    expect(await store.askedOf(id)).toBe('pause');
    await end('paused');
    // Paused already: it says how it stands.
    expect(await service.pause(id, MARA)).toMatchObject({ state: 'paused' });
  });

  it('is resumed from a pause only, as whoever resumes it, also when its plan has expired', async () => {
    const { service, id, begun, end, pass } = await setUp();
    await service.apply(id, {}, MARA);
    expect(await service.resume(id, JON)).toMatchObject({ state: 'writing' });
    expect(begun).toHaveLength(1);
    await end('paused');
    pass(24 * 3_600_000);
    expect(await service.resume(id, JON)).toMatchObject({ state: 'writing' });
    expect(begun[1]).toMatchObject({ user: JON.user, act: 'resume' });
  });

  it('takes a pause back that has not come yet, and begins nothing for it', async () => {
    const { service, id, store, begun, garden } = await setUp();
    await service.apply(id, {}, MARA);
    await service.pause(id, MARA);
    const mayWrite = jest
      .spyOn(garden.reviewer, 'mayWrite')
      .mockResolvedValue(false);
    await expect(service.resume(id, JON)).rejects.toThrow(
      "You can't resume this change",
    );
    expect(await store.askedOf(id)).toBe('pause');
    mayWrite.mockRestore();
    expect(await service.resume(id, JON)).toMatchObject({
      state: 'writing',
      asked: null,
      mayPause: true,
    });
    expect(await store.pauseWriting(id, 'us')).toBe('asked');
    expect(begun).toHaveLength(1);
  });

  it('does not take back that it is to be cancelled', async () => {
    const { service, id } = await setUp();
    await service.apply(id, {}, MARA);
    await service.cancel(id, MARA, onWork);
    expect(await service.resume(id, MARA)).toMatchObject({ asked: 'cancel' });
  });

  it('is resumed as any other when its writer paused faster than that was taken back', async () => {
    const { service, id, store, begun } = await setUp();
    await service.apply(id, {}, MARA);
    await service.pause(id, MARA);
    jest.spyOn(store, 'takePauseBack').mockImplementationOnce(async () => {
      await store.pauseWriting(id, 'us');
      return false;
    });
    expect(await service.resume(id, JON)).toMatchObject({ state: 'writing' });
    expect(begun[1]).toMatchObject({ user: JON.user, act: 'resume' });
  });

  it('is resumed without the pairs that would be an error by now', async () => {
    const { service, id, begun, garden, end } = await setUp();
    await service.apply(id, {}, MARA);
    await end('paused');
    garden.inventory.put(
      readShoot(JSON.parse(rawShootJson({ name: 's1', nodes: '10.5.0.0/26' }))),
    );
    await service.resume(id, MARA);
    expect([...(begun[1].more.why ?? [])].map(([unit]) => unit)).toEqual([0]);
  });

  it('is cancelled by its writer, or by who cancels it when there is none', async () => {
    const { service, id, begun, end } = await setUp();
    await service.apply(id, {}, MARA);
    expect(await service.cancel(id, MARA, onWork)).toMatchObject({
      state: 'writing',
      direction: 'back',
      asked: 'cancel',
    });
    expect(begun).toHaveLength(1);
    // A writer is told; who begins to write is asked what it may cost.
    expect(onWork).not.toHaveBeenCalled();
    await end('paused');
    await service.cancel(id, MARA, onWork);
    expect(onWork).toHaveBeenCalledTimes(1);
    expect(begun[1]).toMatchObject({ act: 'cancel' });
    await end('written');
    expect(await service.cancel(id, MARA, onWork)).toMatchObject({
      state: 'written',
    });
    expect(begun).toHaveLength(2);
  });

  it('is finished when it is half open, and undone then or when it is paused', async () => {
    const { service, id, begun, end } = await setUp();
    await service.apply(id, {}, MARA);
    await end('paused');
    expect(await service.end(id, MARA, 'finish')).toMatchObject({
      state: 'paused',
    });
    await service.end(id, MARA, 'undo');
    await end('halfOpen');
    await service.end(id, MARA, 'finish');
    expect(begun.map(({ act }) => act)).toEqual(['apply', 'undo', 'finish']);
  });

  it('is steered by nobody who may not write it, or does not see all of it', async () => {
    const { service, id, end, garden } = await setUp();
    await service.apply(id, {}, MARA);
    await end('paused');
    const mayWrite = jest
      .spyOn(garden.reviewer, 'mayWrite')
      .mockResolvedValue(false);
    await expect(service.resume(id, MARA)).rejects.toThrow(
      "You can't resume this change: you need patch shoots",
    );
    mayWrite.mockRestore();
    jest.spyOn(garden.reviewer, 'listable').mockResolvedValue(new Set());
    for (const act of ['pause', 'resume'] as const) {
      await expect(service[act](id, MARA)).rejects.toThrow('no such change');
    }
    await expect(service.cancel(id, MARA, onWork)).rejects.toThrow(
      'no such change',
    );
    expect(onWork).not.toHaveBeenCalled();
  });
});
