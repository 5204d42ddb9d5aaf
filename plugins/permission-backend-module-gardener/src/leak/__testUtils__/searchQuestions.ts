import type { CanaryName } from 'garden-simulator/canaries';
import { compareSets, ifGood } from './answers';
import type { PortalAnswer, Question } from './PortalCall';
import type { Scene } from './Scene';

/** Hits on a page where a search names no number. */
const USUAL_LIMIT = 25;

/** What a cluster is in search. */
const TYPES = ['software-catalog', 'gardener-shoots'];

/** What is searched for, by what the user sees and by what not. */
export function searchQuestions({
  visible,
  hidden,
  missing,
}: Scene): Question[] {
  const unseen = [...hidden.slice(0, 1), ...missing.slice(0, 1)];
  return [
    ...visible.slice(0, 1).flatMap(ref => [
      // Once as an entity, and once as a shoot.
      search(`term=${ref.name}`, [ref, ref]),
      ...TYPES.map(type =>
        search(`term=${ref.name}&types[0]=${type}&pageLimit=1`, [ref]),
      ),
    ]),
    ...unseen.flatMap(ref => [
      withForm(search(`term=${ref.name}`, []), 'by name', ref),
      ...TYPES.map(type =>
        withForm(
          search(`term=${ref.name}&types[0]=${type}&pageLimit=1`, []),
          `by name among ${type}`,
          ref,
        ),
      ),
      withForm(
        search(
          `term=&types[0]=gardener-shoots&filters[namespace]=${ref.namespace}`,
          [],
        ),
        'by the filter of a namespace',
        ref,
      ),
      withForm(
        search(`term=${ref.namespace}&filters[kind]=Nothing`, []),
        'by namespace and kind',
        ref,
      ),
    ]),
  ];
}

/** One cluster that the user sees is searched together with one that is hidden or missing, where a page has place for one. */
export function mixedSearches({ visible, hidden, missing }: Scene): Question[] {
  return visible
    .slice(0, 1)
    .flatMap(seen =>
      [...hidden.slice(0, 3), ...missing.slice(0, 1)].map(other =>
        search(`term=${seen.name}%20${other.name}&pageLimit=1`, [seen]),
      ),
    );
}

/** Every document of all that is searched for the user: dear, so it is asked seldom. */
export function searchEverything({ visible }: Scene): Question {
  return search(
    'term=kubernetes-cluster&filters[kind]=Resource&pageLimit=100',
    visible,
  );
}

function withForm(
  question: Question,
  form: string,
  { namespace, name }: CanaryName,
): Question {
  return {
    ...question,
    call: {
      ...question.call,
      form: `search ${form}`,
      typed: [namespace, name],
    },
  };
}

function search(query: string, wanted: readonly CanaryName[]): Question {
  const limit = new URLSearchParams(query).get('pageLimit');
  return {
    call: { method: 'GET', path: `/search/query?${query}`, typed: [] },
    check: answer => [
      ...lists(wanted)(answer),
      ...goesOnWhenFull(Number(limit ?? USUAL_LIMIT))(answer),
    ],
  };
}

/** Checks that the answer lists these shoots, and counts nothing. */
function lists(wanted: readonly CanaryName[]) {
  return ifGood(answer => {
    const { results, numberOfResults } = resultsOf(answer);
    return [
      ...compareSets(
        results.map(({ document: { title } }) => title),
        wanted.map(({ name }) => name),
      ),
      ...(numberOfResults === undefined
        ? []
        : [`it counts ${numberOfResults} without asking who may see`]),
    ];
  });
}

/** Checks that whether there is more is told by what is listed alone: after a full page, and after no other. */
function goesOnWhenFull(limit: number) {
  return ifGood(({ body }) => {
    const { results, nextPageCursor } = resultsOf({ body });
    const isFull = results.length === limit;
    return isFull === (nextPageCursor !== undefined)
      ? []
      : [`it lists ${results.length} of ${limit} and goes on: ${!isFull}`];
  });
}

function resultsOf({ body }: Pick<PortalAnswer, 'body'>): {
  readonly results: ReadonlyArray<{
    readonly document: { readonly title: string };
  }>;
  readonly nextPageCursor?: string;
  readonly numberOfResults?: number;
} {
  return JSON.parse(body);
}
