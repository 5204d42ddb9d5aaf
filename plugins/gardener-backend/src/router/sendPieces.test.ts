import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sendPieces } from './sendPieces';

/** Pieces without an end, with how many were written and whether somebody ended it. */
function endless() {
  const state = { written: 0, ended: false };
  async function* pieces() {
    try {
      for (;;) {
        state.written += 1;
        yield 'x'.repeat(1024);
      }
    } finally {
      state.ended = true;
    }
  }
  return { state, pieces: pieces() };
}

async function manyTurns() {
  for (let turn = 0; turn < 100; turn++) await nextTurn();
}

describe('what is sent in pieces', () => {
  it('arrives whole and in order', async () => {
    const to = new PassThrough();
    async function* pieces() {
      yield 'one ';
      yield 'two ';
      yield 'threé';
    }
    const [arrived] = await Promise.all([text(to), sendPieces(to, pieces())]);
    expect(arrived).toBe('one two threé');
  });

  it('is written no faster than it is taken', async () => {
    const taken: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1024,
      write: (_chunk, _encoding, done) => taken.push(done),
    });
    const { state, pieces } = endless();
    const sending = sendPieces(slow, pieces);
    await manyTurns();
    const before = state.written;
    expect(before).toBeLessThan(5);
    taken.shift()?.();
    await manyTurns();
    expect(state.written).toBeGreaterThan(before);
    expect(state.written).toBeLessThan(before + 3);
    slow.destroy();
    await sending;
  });

  it('is written no more when the reader goes', async () => {
    const to = new PassThrough();
    const { state, pieces } = endless();
    const sending = sendPieces(to, pieces);
    await manyTurns();
    to.destroy();
    await sending;
    await manyTurns();
    expect(state.ended).toBe(true);
  });

  it('fails when it can’t be written', async () => {
    async function* pieces() {
      yield 'one';
      throw new Error('out of words');
    }
    await expect(
      sendPieces(new PassThrough().resume(), pieces()),
    ).rejects.toThrow('out of words');
  });
});
