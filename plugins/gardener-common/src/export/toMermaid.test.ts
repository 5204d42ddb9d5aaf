import fc from 'fast-check';
import {
  listingGhost,
  ONE_OF_EACH,
  STALE,
} from '../__testUtils__/aDrawnLandscape';
import { hostileName } from '../__testUtils__/hostileName';
import { toMermaid } from './toMermaid';

describe('a landscape in Mermaid', () => {
  it('has groups with their shoots, what is not there, and lines by status', () => {
    expect(toMermaid(ONE_OF_EACH).split('\n')).toEqual([
      'flowchart LR',
      '  accTitle: Peerings in Garden osc',
      '  accDescr: Status is what is configured. Routes are not measured.',
      '  classDef error stroke:#C4001A,stroke-width:2px',
      '  classDef ghost stroke:#5E6472,stroke-dasharray:3 3',
      '  subgraph g0["ops"]',
      '    s0["ci<br/>10.7.0.0/27, 2001#58;db8#58;#58;/64"]',
      '  end',
      '  subgraph g1["prod"]',
      '    s1["db<br/>WORKERLESS"]:::error',
      '    s2["shop<br/>10.5.0.0/27"]',
      '  end',
      '  c0[["data<br/>12 shoots"]]',
      '  t0["garden-ops / gone<br/>not found"]:::ghost',
      '  s0 <--> s2',
      '  s1 -.->|"incomplete, CIDR_OVERLAP"| s0',
      '  s2 -.->|"incomplete"| t0',
      '  c0 ===|"11 configured, 2 incomplete"| s2',
      '  linkStyle 0 stroke:#177A33',
      '  linkStyle 1,2 stroke:#C75B00',
      '',
    ]);
  });

  it('names the project of a shoot that is grouped by something else', () => {
    const [shop] = listingGhost('x').shoots;
    const text = toMermaid({
      ...ONE_OF_EACH,
      shoots: [{ ...shop, group: 'eu-de-1' }],
      peerings: [],
      bundles: [],
    });
    expect(text).toContain('["prod / shop"]');
  });

  it('draws no line into nothing', () => {
    expect(() => toMermaid({ ...ONE_OF_EACH, shoots: [] })).toThrow(
      'lacks an end',
    );
  });

  it('says how old it is when the Garden does not answer', () => {
    expect(toMermaid({ ...ONE_OF_EACH, freshness: STALE })).toContain(
      'Routes are not measured. As of 2026-11-20T10:00:00Z.',
    );
  });

  it('takes no name for anything but a name, whatever it is', () => {
    const plain = toMermaid(listingGhost('x')).split('\n');
    fc.assert(
      fc.property(hostileName, hostileName, (namespace, name) => {
        const lines = toMermaid(listingGhost(name, { namespace })).split('\n');
        // The same statements in the same order, and only what is inside one label differs.
        expect(lines.filter((line, i) => line !== plain[i])).toEqual([
          expect.stringMatching(
            /^ {2}t0\["(?:[A-Za-z0-9./-]|#\d+;)* \/ (?:[A-Za-z0-9./-]|#\d+;)*<br\/>not accessible"\]:::ghost$/,
          ),
        ]);
        expect(lines).toHaveLength(plain.length);
      }),
    );
  });

  it('cuts a name that no shoot could have', () => {
    const text = toMermaid(listingGhost('n'.repeat(5_000)));
    expect(text).toContain(`${'n'.repeat(126)}#8230;<br/>`);
  });

  it('says a name back when a renderer decodes it', () => {
    const [, label] =
      /t0\["garden-far \/ (.*)<br\/>/.exec(
        toMermaid(listingGhost('a "b" <c> #35;é')),
      ) ?? [];
    const decoded = label.replace(/#(\d+);/g, (_, code) =>
      String.fromCodePoint(Number(code)),
    );
    expect(decoded).toBe('a "b" <c> #35;é');
  });
});
