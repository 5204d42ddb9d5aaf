import { readWatchLine } from './readWatchLine';

const line = (type: string, object: unknown) =>
  JSON.stringify({ type, object });

describe('readWatchLine', () => {
  it.each(['ADDED', 'MODIFIED', 'DELETED'])('reads %s', type => {
    const object = { metadata: { name: 'a', resourceVersion: '7' } };
    expect(readWatchLine('osc', line(type, object))).toEqual({
      type,
      object,
      resourceVersion: '7',
    });
  });

  it('reads a bookmark', () => {
    expect(
      readWatchLine(
        'osc',
        line('BOOKMARK', { metadata: { resourceVersion: '9' } }),
      ),
    ).toEqual({
      type: 'BOOKMARK',
      resourceVersion: '9',
    });
  });

  it('throws an expired version, which comes inside an answer with code 200', () => {
    expect(() =>
      readWatchLine(
        'osc',
        line('ERROR', { kind: 'Status', code: 410, message: 'too old' }),
      ),
    ).toThrow(expect.objectContaining({ kind: 'expired' }));
  });

  it('throws an error without a code as one of the server', () => {
    expect(() => readWatchLine('osc', line('ERROR', null))).toThrow(
      expect.objectContaining({ kind: 'server' }),
    );
  });

  it.each([
    'service unavailable',
    '7',
    '[]',
    line('ADDED', {}),
    line('ADDED', { metadata: { resourceVersion: 7 } }),
    line('GONE', { metadata: { resourceVersion: '7' } }),
  ])('refuses %s', text => {
    expect(() => readWatchLine('osc', text)).toThrow(
      expect.objectContaining({ kind: 'malformed' }),
    );
  });
});
