import type { PortalAnswer } from './PortalCall';

/** Of an entity, as far as answers are compared by it; with `fields` some of it is not there. */
export interface NamedEntity {
  readonly metadata: { readonly name: string };
}

/** The names of a list of entities, where it has any. */
export function namesIn(
  entities: ReadonlyArray<NamedEntity | null>,
): Array<string | null> {
  return entities.map(entity => entity?.metadata.name ?? null);
}

/** The names in an answer that is a list of entities. */
export function namesOfList({ body }: PortalAnswer): Array<string | null> {
  return namesIn(JSON.parse(body));
}

/** What an answer has instead of what would be right. Both are lists of text, in their order. */
export function compare(
  found: ReadonlyArray<string | null>,
  wanted: ReadonlyArray<string | null>,
): string[] {
  return JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`it is [${found.join(', ')}], and [${wanted.join(', ')}] is right`];
}

/** The same where the order says nothing. */
export function compareSets(
  found: ReadonlyArray<string | null>,
  wanted: ReadonlyArray<string | null>,
): string[] {
  return compare([...found].sort(), [...wanted].sort());
}

/** Checks that come only after a good answer. */
export function ifGood(
  check: (answer: PortalAnswer) => readonly string[],
): (answer: PortalAnswer) => readonly string[] {
  return answer =>
    answer.status === 200 ? check(answer) : hasStatus(200)(answer);
}

export function hasStatus(
  wanted: number,
): (answer: PortalAnswer) => readonly string[] {
  return ({ status }) =>
    status === wanted ? [] : [`it is answered ${status}, not ${wanted}`];
}
