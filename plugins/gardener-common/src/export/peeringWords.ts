import type {
  LandscapeFinding,
  LandscapeGhost,
  LandscapePeering,
  PeeringCounts,
} from '../api/schema/landscape';
import type { Freshness, PeeringStatus } from '../api/schema/peerings';
import { isSaidByStatus } from '../peering/comparePeerings';

/** What every picture of peerings says, for none of them is measured; and how old it is when the Garden does not answer. */
export function wordsOfAll(freshness: Freshness): string {
  const measured = 'Status is what is configured. Routes are not measured.';
  const asOf = asOfText(freshness);
  return asOf ? `${measured} As of ${asOf}.` : measured;
}

/** When the Garden was last heard of; empty while it is. */
export function asOfText(freshness: Freshness): string {
  return freshness.state === 'stale' ? freshness.asOf : '';
}

export const STATUS_WORDS: Readonly<Record<PeeringStatus, string>> = {
  configured: 'configured',
  incomplete: 'incomplete',
  notAccessible: 'not accessible',
};

export const GHOST_WORDS: Readonly<Record<LandscapeGhost['kind'], string>> = {
  notAccessible: 'not accessible',
  notFound: 'not found',
};

/** Of lines, by status; the words say the same. */
export const STATUS_COLOURS: Readonly<Record<PeeringStatus, string>> = {
  configured: '#177A33',
  incomplete: '#C75B00',
  notAccessible: '#5E6472',
};

/** What is said beside a line; nothing beside a sound one. */
export function wordsOfPeering({
  status,
  findings,
}: Pick<LandscapePeering, 'status' | 'findings'>): string {
  return [
    ...(status === 'configured' ? [] : [STATUS_WORDS[status]]),
    ...badgesOf(findings),
  ].join(', ');
}

/** Codes of what asks for a person, worst first, each once. */
export function badgesOf(findings: readonly LandscapeFinding[]): string[] {
  const found = findings.filter(finding => !isSaidByStatus(finding));
  return [
    ...new Set(
      (['error', 'warning'] as const).flatMap(wanted =>
        found
          .filter(({ severity }) => severity === wanted)
          .map(({ code }) => code),
      ),
    ),
  ];
}

/** How many peerings a line stands for, by status. */
export function wordsOfCounts(counts: PeeringCounts): string {
  return (Object.keys(STATUS_WORDS) as PeeringStatus[])
    .filter(status => counts[status] > 0)
    .map(status => `${counts[status]} ${STATUS_WORDS[status]}`)
    .join(', ');
}
