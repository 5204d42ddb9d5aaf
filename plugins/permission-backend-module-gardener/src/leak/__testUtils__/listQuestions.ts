import {
  compare,
  compareSets,
  ifGood,
  namesIn,
  namesOfList,
  type NamedEntity,
} from './answers';
import type { PortalAnswer, Question } from './PortalCall';
import { entityNameOf, type Scene } from './Scene';

const CLUSTERS = 'filter=kind=resource';
const NAMESPACE_KEY = 'metadata.annotations.gardener.cloud/namespace';
const SHOOT_KEY = 'metadata.annotations.gardener.cloud/shoot';
/** So many entities are on a page. */
const PAGE = 2;

/** Every way to list entities, by what the user sees and by what not. */
export function listQuestions(scene: Scene): Question[] {
  const wanted = scene.visible.map(entityNameOf).sort();
  return [
    list(CLUSTERS, wanted),
    list('filter=spec.type=kubernetes-cluster&order=desc:metadata.name', [
      ...wanted,
    ]),
    list(`filter=${NAMESPACE_KEY}`, wanted),
    list('filter=kind=group', undefined),
    list('filter=kind=system', undefined),
    listPage(wanted, 0),
    queryPage(wanted, [], firstPage(CLUSTERS)),
    queryPage(
      wanted,
      [],
      firstPage('fullTextFilterTerm=osc.&fullTextFilterFields=metadata.name'),
    ),
    ...scene.visible
      .slice(0, 1)
      .flatMap(ref => [
        list(`filter=${SHOOT_KEY}=osc/${ref.namespace}/${ref.name}`, [
          entityNameOf(ref),
        ]),
        fullText(ref.name, [entityNameOf(ref)]),
        predicate('metadata.name', entityNameOf(ref), [entityNameOf(ref)]),
      ]),
    ...[...scene.hidden.slice(0, 1), ...scene.missing.slice(0, 1)].flatMap(
      ref =>
        [
          list(`filter=${NAMESPACE_KEY}=osc/${ref.namespace}`, []),
          list(`filter=${SHOOT_KEY}=osc/${ref.namespace}/${ref.name}`, []),
          list(`filter=metadata.name=${entityNameOf(ref)}`, []),
          fullText(ref.name, []),
          fullText(ref.namespace.slice(-6), []),
          predicate('metadata.name', entityNameOf(ref), []),
        ].map(question => unseen(question, [ref.namespace, ref.name])),
    ),
  ];
}

/** Answered alike, whether hidden or missing. */
function unseen(question: Question, typed: readonly string[]): Question {
  const { call } = question;
  const where = call.path.replace(/=[^=&]*q\d[^&]*/g, '');
  return {
    ...question,
    call: {
      ...call,
      typed: [...typed, typed[0].slice(-6)],
      form: `${call.method} ${where}`,
    },
  };
}

function list(query: string, wanted: readonly string[] | undefined): Question {
  return {
    call: { method: 'GET', path: `/catalog/entities?${query}`, typed: [] },
    check: ifGood(answer =>
      wanted === undefined ? [] : compareSets(namesOfList(answer), wanted),
    ),
  };
}

/** A page of the older list, and those that its `link` leads to. */
function listPage(
  wanted: readonly string[],
  offset: number,
  path = `/catalog/entities?${CLUSTERS}&fields=metadata.name&order=asc:metadata.name&limit=${PAGE}&offset=0`,
): Question {
  const end = offset + PAGE;
  return {
    call: { method: 'GET', path, typed: [] },
    check: ifGood(answer => [
      ...compare(namesOfList(answer), wanted.slice(offset, end)),
      ...goesOn(linkOf(answer) !== undefined, wanted.length > end),
    ]),
    next: answer => {
      const link = linkOf(answer);
      return link && wanted.length > end
        ? listPage(wanted, end, `/catalog${link}`)
        : undefined;
    },
  };
}

function linkOf({ headers }: PortalAnswer): string | undefined {
  const link = headers.find(([name]) => name === 'link')?.[1];
  return link === undefined ? undefined : /<([^>]*)>/.exec(link)?.[1];
}

function firstPage(query: string): string {
  return `/catalog/entities/by-query?${query}&orderField=metadata.name,asc&limit=${PAGE}`;
}

/** A page of the newer list with its count, and those that its cursor leads to. */
function queryPage(
  wanted: readonly string[],
  before: readonly string[],
  path: string,
): Question {
  const here = wanted.slice(before.length, before.length + PAGE);
  const after = [...before, ...here];
  return {
    call: { method: 'GET', path, typed: [] },
    check: ifGood(answer => {
      const { items, totalItems, pageInfo } = pageOf(answer);
      return [
        ...compare(namesIn(items), here),
        ...counts(totalItems, wanted.length),
        ...goesOn(
          pageInfo.nextCursor !== undefined,
          after.length < wanted.length,
        ),
      ];
    }),
    next: answer => {
      const { nextCursor } = pageOf(answer).pageInfo;
      return nextCursor && after.length < wanted.length
        ? queryPage(
            wanted,
            after,
            `/catalog/entities/by-query?limit=${PAGE}&cursor=${encodeURIComponent(
              nextCursor,
            )}`,
          )
        : undefined;
    },
  };
}

function fullText(text: string, wanted: readonly string[]): Question {
  return {
    call: {
      method: 'GET',
      path: `/catalog/entities/by-query?limit=10&fullTextFilterTerm=${text}&fullTextFilterFields=metadata.name,metadata.title,metadata.description`,
      typed: [],
    },
    check: isPage(wanted),
  };
}

function predicate(
  key: string,
  value: string,
  wanted: readonly string[],
): Question {
  return {
    call: {
      method: 'POST',
      path: '/catalog/entities/by-query',
      body: { query: { [key]: value }, limit: 10 },
      typed: [],
    },
    check: isPage(wanted),
  };
}

function isPage(wanted: readonly string[]) {
  return ifGood(answer => {
    const { items, totalItems, pageInfo } = pageOf(answer);
    return [
      ...compareSets(namesIn(items), wanted),
      ...counts(totalItems, wanted.length),
      ...goesOn(pageInfo.nextCursor !== undefined, false),
    ];
  });
}

function pageOf({ body }: PortalAnswer): {
  readonly items: readonly NamedEntity[];
  readonly totalItems: number;
  readonly pageInfo: { readonly nextCursor?: string };
} {
  return JSON.parse(body);
}

function counts(found: number, wanted: number): string[] {
  return found === wanted
    ? []
    : [`it counts ${found}, and the Garden shows ${wanted}`];
}

function goesOn(says: boolean, does: boolean): string[] {
  return says === does
    ? []
    : [`it says that there is ${says ? 'more' : 'no more'}, which is wrong`];
}
