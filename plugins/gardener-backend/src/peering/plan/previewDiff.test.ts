import type { DiffLine } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { parseLossless } from '../../garden/losslessJson';
import { peeringManifest } from '../peeringManifest';
import { previewDiff } from './previewDiff';

const SIGNS = { same: ' ', added: '+', removed: '-', gap: '…' } as const;

/** As a person would write a difference down, without the indentation. */
function written(lines: readonly DiffLine[]): readonly string[] {
  return lines.map(({ kind, line, text }) =>
    kind === 'gap' ? SIGNS.gap : `${line} ${SIGNS[kind]} ${text.trimStart()}`,
  );
}

function ours(...entries: ReadonlyArray<readonly [string, string, string]>) {
  return {
    type: 'osc-peering-service',
    providerConfig: {
      kind: 'PeeringConfig',
      shootPeerings: entries.map(([namespace, name, seed]) => ({
        name,
        namespace,
        seed,
      })),
    },
  };
}

const dns = { type: 'shoot-dns-service' };
const monitoring = ['garden-ops', 'monitoring', 'eu-de-1'] as const;
const lake = ['garden-data', 'lake', 'eu-de-1'] as const;
const legacy = ['garden-prod', 'legacy-shop', 'eu-de-1'] as const;
const vault = ['garden-ops', 'vault', 'eu-de-2'] as const;
const reports = ['garden-data', 'reports', 'eu-de-1'] as const;

describe('previewDiff', () => {
  it('shows a whole entry that goes and whole entries that come, each with its own lines', () => {
    expect(
      written(
        previewDiff(
          [dns, ours(monitoring, lake, legacy)],
          [dns, ours(monitoring, lake, vault, reports)],
        ),
      ),
    ).toEqual([
      '…',
      '11   namespace: garden-data',
      '12   seed: eu-de-1',
      '13 - - name: legacy-shop',
      '14 - namespace: garden-prod',
      '15 - seed: eu-de-1',
      '13 + - name: vault',
      '14 + namespace: garden-ops',
      '15 + seed: eu-de-2',
      '16 + - name: reports',
      '17 + namespace: garden-data',
      '18 + seed: eu-de-1',
    ]);
  });

  it('begins a new entry at its first line although the one before ends with the same', () => {
    const lines = previewDiff([ours(lake)], [ours(lake, reports)]);
    expect(lines.filter(({ kind }) => kind === 'added')[0].text).toBe(
      '        - name: reports',
    );
  });

  it('shows the one line of an entry that changes', () => {
    expect(
      written(
        previewDiff(
          [dns, ours(monitoring, lake, legacy)],
          [dns, ours(monitoring, ['garden-data', 'lake', 'eu-de-2'], legacy)],
        ),
      ),
    ).toEqual([
      '…',
      '10   - name: lake',
      '11   namespace: garden-data',
      '12 - seed: eu-de-1',
      '12 + seed: eu-de-2',
      '13   - name: legacy-shop',
      '14   namespace: garden-prod',
      '…',
    ]);
  });

  it('marks what is not shown between two changes, and counts the lines of each side', () => {
    const before = [ours(vault, monitoring, lake, legacy)];
    const after = [ours(monitoring, lake, reports)];
    expect(written(previewDiff(before, after))).toEqual([
      '…',
      '4   kind: PeeringConfig',
      '5   shootPeerings:',
      '6 - - name: vault',
      '7 - namespace: garden-ops',
      '8 - seed: eu-de-2',
      '6   - name: monitoring',
      '7   namespace: garden-ops',
      '…',
      '10   namespace: garden-data',
      '11   seed: eu-de-1',
      '15 - - name: legacy-shop',
      '16 - namespace: garden-prod',
      '17 - seed: eu-de-1',
      '12 + - name: reports',
      '13 + namespace: garden-data',
      '14 + seed: eu-de-1',
    ]);
  });

  it('shows the first extension of a shoot as it will stand in the manifest', () => {
    const lines = previewDiff(undefined, [ours(vault)]);
    expect(lines.every(({ kind }) => kind === 'added')).toBe(true);
    expect(`${lines.map(({ text }) => text).join('\n')}\n`).toBe(
      peeringManifest(JSON.stringify({ spec: { extensions: [ours(vault)] } }))
        .yaml,
    );
  });

  it('shows an extension that goes with its last entry', () => {
    expect(written(previewDiff([dns, ours(vault)], [dns]))).toEqual([
      '1   extensions:',
      '2   - type: shoot-dns-service',
      '3 - - type: osc-peering-service',
      '4 - providerConfig:',
      '5 - kind: PeeringConfig',
      '6 - shootPeerings:',
      '7 - - name: vault',
      '8 - namespace: garden-ops',
      '9 - seed: eu-de-2',
    ]);
  });

  it('shows numbers to the digit', () => {
    const with_ = (entries: string) =>
      parseLossless(
        `[{"type":"osc-peering-service","providerConfig":{"mtu":1.50,"shootPeerings":[${entries}]}}]`,
      );
    const lines = previewDiff(
      with_('{"name":"a","namespace":"b","weight":12345678901234567890}'),
      with_(
        '{"name":"a","namespace":"b","weight":12345678901234567890},{"name":"c","namespace":"b"}',
      ),
    );
    expect(written(lines)).toContain('8   weight: 12345678901234567890');
  });

  it('is nothing when nothing changes', () => {
    expect(previewDiff(undefined, undefined)).toEqual([]);
    expect(previewDiff([ours(lake)], [ours(lake)])).toEqual([]);
  });

  it('tells how either side reads from the other, whatever they hold', () => {
    const item = fc.oneof(
      fc.constantFrom(dns, ours(lake), ours(lake, vault), ours()),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const list = fc.array(item, { maxLength: 4 });
    const linesOf = (extensions: readonly unknown[]) =>
      previewDiff(undefined, extensions).map(({ text }) => text);
    fc.assert(
      fc.property(list, list, (before, after) => {
        const oldLines = linesOf(before);
        const newLines = linesOf(after);
        const lines = previewDiff(before, after).filter(
          ({ kind }) => kind !== 'gap',
        );
        expect(lines.map(({ text }) => text)).toEqual(
          lines.map(
            ({ kind, line }) =>
              (kind === 'removed' ? oldLines : newLines)[line - 1],
          ),
        );
        const count = (kind: DiffLine['kind']) =>
          lines.filter(line => line.kind === kind).length;
        expect(newLines.length - oldLines.length).toBe(
          count('added') - count('removed'),
        );
      }),
    );
  });
});
