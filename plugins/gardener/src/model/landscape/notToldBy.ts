import type {
  LandscapePeering,
  Peering,
} from 'backstage-plugin-gardener-common';

/** Codes of what a landscape knows of a peering and one of its shoots does not say: only the other one does. */
export function notToldBy(
  peering: Pick<Peering, 'findings'>,
  known: Pick<LandscapePeering, 'findings'>,
): readonly string[] {
  const told = new Set(peering.findings.map(({ code }) => code));
  return [...new Set(known.findings.map(({ code }) => code))].filter(
    code => !told.has(code),
  );
}
