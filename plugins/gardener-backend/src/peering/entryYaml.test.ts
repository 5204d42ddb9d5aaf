import fc from 'fast-check';
import { parse } from 'yaml';
import { entriesYaml } from './entryYaml';

describe('entriesYaml', () => {
  it('writes an entry as the reference does', () => {
    expect(
      entriesYaml([
        { seed: 'seed-1', namespace: 'garden-dev', name: 'test-peering-1' },
      ]),
    ).toBe('- name: test-peering-1\n  namespace: garden-dev\n  seed: seed-1\n');
  });

  it('writes several below each other, and leaves out a seed that is not known', () => {
    const entry = { name: 'a', namespace: 'garden-dev', seed: null };
    expect(entriesYaml([entry, { ...entry, name: 'b' }, entry])).toBe(
      '- name: a\n  namespace: garden-dev\n- name: b\n  namespace: garden-dev\n- name: a\n  namespace: garden-dev\n',
    );
  });

  it.each(['yes', 'on', '123', '0777', '1e3', 'null', '~', '0x1f', '12:30'])(
    'writes the name %p so that every reader takes it for a text',
    name => {
      const yaml = entriesYaml([{ name, namespace: 'garden-dev', seed: null }]);
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(yaml, { version })).toEqual([
          { name, namespace: 'garden-dev' },
        ]);
      }
    },
  );

  it('reads back as what was written, whatever it holds', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: text, namespace: text, seed: text })),
        entries => {
          expect(parse(entriesYaml(entries))).toEqual(entries);
        },
      ),
    );
  });
});
