import { FaultEffect } from './Faults';
import {
  shootsPath,
  smallShoot,
  SmallGarden,
  startSmallGarden,
} from '../testUtils/smallGarden';

jest.setTimeout(60_000);

describe('faults', () => {
  let garden: SmallGarden;
  beforeEach(async () => {
    garden = await startSmallGarden([smallShoot('peer1'), smallShoot('peer2')]);
  });
  afterEach(() => garden.running.close());

  const ask = (effect: FaultEffect, more: object = {}) =>
    garden.call('POST', '/simulator/faults', {
      as: 'admin',
      body: { effect, ...more },
    });
  const read = () => garden.call('GET', shootsPath(), { as: 'alice' });
  const write = (name: string) =>
    garden.call('PATCH', shootsPath(name), {
      as: 'alice',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: { metadata: { labels: { a: 'b' } } },
    });

  it('are only for who may do everything', async () => {
    const answer = await garden.call('POST', '/simulator/faults', {
      as: 'alice',
      body: {},
    });
    expect(answer.status).toBe(403);
  });

  it('answer 429 and 503 in plain text, as often as asked for', async () => {
    await ask({ kind: 'tooManyRequests', retryAfterSeconds: 7 }, { count: 1 });
    const busy = await read();
    expect([busy.status, busy.headers['retry-after'], busy.text]).toEqual([
      429,
      '7',
      'Too many requests, please try again later.\n',
    ]);
    expect((await read()).status).toBe(200);
    await ask({ kind: 'unavailable', message: 'service unavailable' });
    expect([(await read()).status, (await read()).text]).toEqual([
      503,
      'service unavailable\n',
    ]);
    await garden.call('DELETE', '/simulator/faults', { as: 'admin' });
    expect((await read()).status).toBe(200);
  });

  it('can meet the second write only, of one user', async () => {
    await ask(
      { kind: 'webhookDenies', message: 'no' },
      { skip: 1, count: 1, scope: { verbs: ['write'], user: 'alice' } },
    );
    expect((await write('peer1')).status).toBe(200);
    const second = await write('peer2');
    expect([second.status, second.body.message]).toEqual([
      403,
      'admission webhook "validation.peering.osc.example" denied the request: no',
    ]);
    expect((await write('peer2')).status).toBe(200);
  });

  it('can cut the connection before or after a write', async () => {
    const labels = (name: string) =>
      garden.running.garden.store.get({
        resource: 'shoots',
        namespace: 'garden-dev',
        name,
      })?.metadata.labels;
    await ask({ kind: 'cutBefore' }, { count: 1, scope: { verbs: ['patch'] } });
    await expect(write('peer1')).rejects.toThrow();
    expect(labels('peer1')?.a).toBeUndefined();
    await ask({ kind: 'cutAfter' }, { count: 1, scope: { verbs: ['patch'] } });
    await expect(write('peer2')).rejects.toThrow();
    expect(labels('peer2')?.a).toBe('b');
  });

  it('can hold a write until they are cleared', async () => {
    await ask({ kind: 'hold' }, { scope: { verbs: ['patch'] } });
    let answered = false;
    const held = write('peer1').then(answer => {
      answered = true;
      return answer.status;
    });
    // Another request that was sent later is answered meanwhile.
    expect((await read()).status).toBe(200);
    expect(answered).toBe(false);
    await garden.call('DELETE', '/simulator/faults', { as: 'admin' });
    expect(await held).toBe(200);
  });

  it('refuse to be unknown', async () => {
    const answer = await garden.call('POST', '/simulator/faults', {
      as: 'admin',
      body: { effect: { kind: 'flood' } },
    });
    expect(answer.status).toBe(400);
  });
});

describe('statistics', () => {
  it('count requests by verb, resource, sender and the user they ran as', async () => {
    const garden = await startSmallGarden([smallShoot('peer1')]);
    await garden.call('GET', shootsPath(), {
      as: 'portal',
      headers: { 'Impersonate-User': 'alice' },
    });
    await garden.call('GET', shootsPath(), {
      as: 'portal',
      headers: { 'Impersonate-User': 'alice' },
    });
    const rows = await garden.call('GET', '/simulator/requests', {
      as: 'admin',
    });
    expect(rows.body.requests).toEqual([
      {
        verb: 'list',
        resource: 'shoots',
        user: 'system:serviceaccount:garden:backstage',
        as: 'alice',
        count: 2,
      },
    ]);
    await garden.call('DELETE', '/simulator/requests', { as: 'admin' });
    expect(
      (await garden.call('GET', '/simulator/requests', { as: 'admin' })).body
        .requests,
    ).toEqual([]);
    await garden.running.close();
  });
});
