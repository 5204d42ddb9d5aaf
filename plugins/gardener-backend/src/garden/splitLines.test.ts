import fc from 'fast-check';
import { splitLines } from './splitLines';

async function* from(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

async function linesOf(
  chunks: readonly Uint8Array[],
  maxBytes = 1000,
): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(
    from(chunks),
    maxBytes,
    () => new Error('too long'),
  )) {
    lines.push(line);
  }
  return lines;
}

describe('splitLines', () => {
  it('gives the same lines wherever the chunks end', async () => {
    const text = fc.array(
      fc
        .string({ unit: 'grapheme' })
        .filter(line => !line.includes('\n') && line.trim() !== ''),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (lines, cuts) => {
        let rest = Buffer.from(lines.map(line => `${line}\n`).join(''), 'utf8');
        const chunks: Buffer[] = [];
        for (const cut of cuts) {
          chunks.push(rest.subarray(0, cut));
          rest = rest.subarray(cut);
        }
        expect(await linesOf([...chunks, rest])).toEqual(lines);
      }),
    );
  });

  it('drops what was cut at the end', async () => {
    expect(await linesOf([Buffer.from('one\ntw')])).toEqual(['one']);
  });

  it('refuses a line without an end', async () => {
    const chunk = Buffer.alloc(600, 'x');
    await expect(linesOf([chunk, chunk])).rejects.toThrow('too long');
  });

  it('refuses a line that is too long although it ends', async () => {
    await expect(
      linesOf([Buffer.from(`${'x'.repeat(1001)}\n`)]),
    ).rejects.toThrow('too long');
  });
});
