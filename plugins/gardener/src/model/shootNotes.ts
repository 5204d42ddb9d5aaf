import type { Finding, PeeringsView } from 'backstage-plugin-gardener-common';

/** What stands above the table: something about the shoot itself. */
export type ShootNote =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'workerless' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'malformed' };

/**
 * What is to be said of the shoot: its findings, and those states of it that no finding covers
 * (a disabled extension without entries is no finding, and still explains an empty table).
 */
export function shootNotes(view: PeeringsView): readonly ShootNote[] {
  const has = (code: Finding['code']) =>
    view.findings.some(finding => finding.code === code);
  const notes: ShootNote[] = [];
  if (view.shoot.workerless && !has('WORKERLESS')) {
    notes.push({ kind: 'workerless' });
  }
  if (view.shoot.configState === 'malformed' && !has('MALFORMED_CONFIG')) {
    notes.push({ kind: 'malformed' });
  }
  if (view.shoot.configState === 'disabled' && !has('EXTENSION_DISABLED')) {
    notes.push({ kind: 'disabled' });
  }
  const findings = view.findings.map(
    finding => ({ kind: 'finding', finding } as const),
  );
  return [...findings, ...notes];
}
