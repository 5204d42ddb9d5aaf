import fc from 'fast-check';
import {
  listingGhost,
  ONE_OF_EACH,
  STALE,
} from '../__testUtils__/aDrawnLandscape';
import { hostileName } from '../__testUtils__/hostileName';
import { toDot } from './toDot';

/** Parts quoted texts from the rest as Graphviz does: only a quote that no backslash is before ends one. */
function quotedTexts(dot: string): { rest: string; quoted: string[] } {
  const quoted: string[] = [];
  const rest = dot.replace(/"((?:[^"\\]|\\[\s\S])*)"/g, (_, text) => {
    quoted.push(text);
    return '""';
  });
  return { rest, quoted };
}

/** What Graphviz shows for an escaped text. */
function shown(text: string): string {
  return text
    .replace(/\\n/g, '\n')
    .replace(/\\(["\\])/g, '$1')
    .replace(/&amp;/g, '&');
}

describe('a landscape for Graphviz', () => {
  it('has groups with their shoots, what is not there, and lines by status', () => {
    expect(toDot(ONE_OF_EACH).split('\n')).toEqual([
      'graph peerings {',
      '  label="Peerings in Garden osc. Status is what is configured. Routes are not measured.";',
      '  overlap=false;',
      '  node [shape=box, style=rounded, fontname="sans-serif"];',
      '  edge [fontname="sans-serif", fontsize=10];',
      '  subgraph cluster_g0 {',
      '    label="ops";',
      '    s0 [label="ci\\n10.7.0.0/27, 2001:db8::/64"];',
      '  }',
      '  subgraph cluster_g1 {',
      '    label="prod";',
      '    s1 [label="db\\nWORKERLESS", color="#C4001A", penwidth=2];',
      '    s2 [label="shop\\n10.5.0.0/27"];',
      '  }',
      '  c0 [label="data\\n12 shoots", peripheries=2];',
      '  t0 [label="garden-ops / gone\\nnot found", style="rounded,dashed", color="#5E6472"];',
      '  s0 -- s2 [dir=both, style=solid, color="#177A33", tooltip="configured"];',
      '  s0 -- s1 [dir=back, style=dashed, color="#C75B00", tooltip="incomplete", label="incomplete, CIDR_OVERLAP"];',
      '  t0 -- s2 [dir=back, style=dashed, color="#C75B00", tooltip="incomplete", label="incomplete"];',
      '  c0 -- s2 [penwidth=3, label="11 configured, 2 incomplete"];',
      '}',
      '',
    ]);
  });

  it('says how old it is when the Garden does not answer', () => {
    expect(toDot({ ...ONE_OF_EACH, freshness: STALE })).toContain(
      'Routes are not measured. As of 2026-11-20T10:00:00Z.',
    );
  });

  it('takes no name for anything but a name, whatever it is', () => {
    const plain = quotedTexts(toDot(listingGhost('x')));
    fc.assert(
      fc.property(hostileName, hostileName, (namespace, name) => {
        const { rest, quoted } = quotedTexts(
          toDot(listingGhost(name, { namespace })),
        );
        expect(rest).toBe(plain.rest);
        const changed = quoted.filter((text, i) => text !== plain.quoted[i]);
        expect(changed).toHaveLength(1);
        // No escape of Graphviz (names of nodes, line ends) but our own, and no entity.
        expect(
          changed[0]
            .replace('\\nnot accessible', '')
            .replace(/\\["\\]|&amp;/g, '')
            .match(/[\\&\n"]/),
        ).toBeNull();
      }),
    );
  });

  it('says a name back when a renderer decodes it', () => {
    const name = 'a "b" \\N \\ <c> &quot; é';
    const { quoted } = quotedTexts(toDot(listingGhost(name)));
    expect(quoted.map(shown)).toContain(`garden-far / ${name}\nnot accessible`);
  });
});
