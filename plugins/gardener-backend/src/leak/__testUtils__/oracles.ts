import { isMark, tellTales, type CanaryName } from 'garden-simulator/canaries';
import type { LeakAnswer, LeakCall } from './LeakCall';
import { answerOfForm, differenceOf, normalAnswer } from './normalAnswer';
import type { Scene } from './Scene';

/** A call with its answer. */
export interface Exchange {
  readonly call: LeakCall;
  readonly answer: LeakAnswer;
}

/** A default that everybody may know. */
const PUBLIC = '10.250.0.0/16';

/** What a scene allows beside what the Garden shows now. */
export interface Allowance {
  /** Of entries that stood on shoots that the user sees; of what the user did. */
  readonly marks: ReadonlySet<string>;
  /** Addresses and uids that stand in objects; any other is the portal's own, such as a suggested range or the id of a plan. */
  readonly written: ReadonlySet<string>;
  /** What a mark stands for. */
  readonly meaningOf: (mark: string) => string;
}

/** Everything in an answer that the Garden does not tell this user, and the user did not type. */
export function excessOf(
  { call, answer }: Exchange,
  { knowledge, user }: Scene,
  { marks, written, meaningOf }: Allowance,
): string[] {
  const headers = answer.headers
    // A hash of the body: no name stands in it.
    .filter(([name]) => name !== 'etag')
    .flat()
    .join('\n');
  const typed = tellTales(
    [call.path, JSON.stringify(call.body ?? ''), ...call.typed].join('\n'),
  );
  return [...tellTales(`${headers}\n${answer.body}`)]
    .filter(found => isMark(found) || written.has(found))
    .filter(found => !knowledge.tellTales.has(found))
    .filter(found => !typed.has(found) && !marks.has(found))
    .filter(found => found !== PUBLIC && found !== user.name)
    .map(
      found => `${found}, ${meaningOf(found)}, which the Garden does not tell`,
    );
}

/** Answers of one form that are told apart by more than what was typed. */
export function toldApart(exchanges: readonly Exchange[]): Array<{
  readonly exchange: Exchange;
  readonly excess: string;
}> {
  const first = new Map<string, Exchange>();
  return exchanges.flatMap(exchange => {
    const { call, answer } = exchange;
    if (call.form === undefined) return [];
    const model = first.get(call.form);
    if (!model) {
      first.set(call.form, exchange);
      return [];
    }
    const one = answerOfForm(model.call, model.answer);
    const other = answerOfForm(call, answer);
    return one === other
      ? []
      : [
          {
            exchange,
            excess: `it is answered otherwise than ${model.call.method} ${
              model.call.path
            }: ${differenceOf(one, other)}`,
          },
        ];
  });
}

/** Where two answers to one question differ. */
export function whatChanged(
  call: LeakCall,
  before: LeakAnswer,
  after: LeakAnswer,
): string[] {
  const one = normalAnswer(call, before);
  const other = normalAnswer(call, after);
  return one === other
    ? []
    : [
        `it changed with what the user does not see: ${differenceOf(
          one,
          other,
        )}`,
      ];
}

/** What a list or a shoot lacks of what the Garden shows to the user, or has beyond it. */
export function incompleteness(
  { call, answer }: Exchange,
  scene: Scene,
): string[] {
  const isMapped = scene.user.gardenUser !== null;
  const url = new URL(call.path, 'http://portal');
  switch (call.operation) {
    case 'getNamespaceAccess': {
      const [{ namespaces }] = JSON.parse(answer.body).items;
      return compare(namespaces, [...scene.knowledge.shoots.keys()].sort());
    }
    case 'listShoots': {
      if (!isMapped || url.searchParams.get('garden') === 'xyz') return [];
      const status = url.searchParams.get('status');
      return status === null
        ? comparePage(answer, scene, url, 100)
        : compareStatus(answer, scene, status);
    }
    case 'listTargets': {
      if (call.form?.endsWith('what is not seen')) return [];
      return comparePage(answer, scene, url, 50);
    }
    case 'searchAddress':
      return call.form === undefined && isMapped
        ? compareHits(answer, scene)
        : [];
    case 'getPeeringStatus': {
      const { items } = JSON.parse(answer.body);
      return compare(
        namesIn(items).sort(),
        isMapped ? seenOf(call, scene) : [],
      );
    }
    case 'getLandscape':
      return answer.status === 200 && url.searchParams.get('alone') === 'true'
        ? compareLandscape(answer, scene)
        : [];
    case 'exportLandscape':
      return answer.status === 200 && url.search === '?garden=osc'
        ? compare(
            JSON.parse(answer.body)
              .shoots.map(
                ({ namespace, name }: CanaryName) => `${namespace}/${name}`,
              )
              .sort(),
            visibleNames(scene),
          )
        : [];
    case 'getFindings':
      return answer.status === 200 && call.form === undefined
        ? compareFindings(answer, scene)
        : [];
    case 'listChanges': {
      if (call.form !== undefined) return [];
      // A Garden that is named is not there for who is nobody in it.
      if (answer.status === 404 && !isMapped) return [];
      // A page that has room and yet goes on counts what is left out.
      const { items, next } = JSON.parse(answer.body);
      const limit = Number(url.searchParams.get('limit') ?? 20);
      return next === null || items.length === limit
        ? []
        : [`it has ${items.length} of ${limit}, and says that there are more`];
    }
    case 'getShoot':
    case 'getPeerings':
    case 'getManifest':
    case 'getShootRights':
      if (call.form !== undefined || url.pathname.includes('/broken/'))
        return [];
      return answer.status === 200
        ? []
        : ['the Garden shows the shoot to this user, and this does not'];
    default:
      return [];
  }
}

function namesIn(items: readonly { readonly ref: CanaryName }[]): string[] {
  return items.map(({ ref: { namespace, name } }) => `${namespace}/${name}`);
}

function visibleNames({ visible }: Scene): string[] {
  return visible.map(({ namespace, name }) => `${namespace}/${name}`).sort();
}

/** Those of the shoots that a call names which the Garden shows. */
function seenOf({ body }: LeakCall, scene: Scene): string[] {
  const shown = visibleNames(scene);
  const asked: readonly (CanaryName & { garden: string })[] = JSON.parse(
    JSON.stringify(body),
  ).shoots;
  return asked
    .filter(({ garden }) => garden === 'osc')
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .filter(name => shown.includes(name))
    .sort();
}

/** What is not accessible is told of shoots only that list something whose namespace the Garden does not show. */
function compareStatus(
  { body }: LeakAnswer,
  scene: Scene,
  status: string,
): string[] {
  const { items, total } = JSON.parse(body);
  const { entries, shoots } = scene.knowledge;
  const found = namesIn(items);
  const possible = visibleNames(scene).filter(
    shoot =>
      status !== 'notAccessible' ||
      entries.get(shoot)?.some(({ namespace }) => !shoots.has(namespace)),
  );
  return [
    ...(total === found.length
      ? []
      : [`it counts ${total}, and lists ${found.length}`]),
    ...found
      .filter(name => !possible.includes(name))
      .map(name => `${name} is listed, and the Garden does not say so`),
  ];
}

/** The shoots one by one or in closed groups, as many as the Garden shows; nothing beside them is counted. */
function compareLandscape({ body }: LeakAnswer, scene: Scene): string[] {
  const shown = visibleNames(scene);
  const { totals, groups, shoots, facets } = JSON.parse(body);
  const found: string[] = shoots.map(
    ({ namespace, name }: CanaryName) => `${namespace}/${name}`,
  );
  const sum = (counts: readonly { readonly shoots: number }[]) =>
    counts.reduce((all, count) => all + count.shoots, 0);
  const wrong = [totals, { shoots: sum(groups) }, { shoots: sum(facets.seed) }]
    .map(count => count.shoots)
    .filter(count => count !== shown.length);
  return [
    ...wrong.map(
      count => `it counts ${count}, and the Garden shows ${shown.length}`,
    ),
    ...found
      .filter(name => !shown.includes(name))
      .map(name => `${name} is drawn, and the Garden does not show it`),
  ];
}

/** Of shoots that the Garden shows, and out of so many. */
function compareFindings({ body }: LeakAnswer, scene: Scene): string[] {
  const shown = visibleNames(scene);
  const { scope, groups } = JSON.parse(body);
  const having: string[] = groups.flatMap(
    ({ rows }: { rows: readonly { shoot: CanaryName }[] }) =>
      rows.map(({ shoot: { namespace, name } }) => `${namespace}/${name}`),
  );
  return [
    ...(scope.shoots === shown.length
      ? []
      : [`it counts ${scope.shoots}, and the Garden shows ${shown.length}`]),
    ...having
      .filter(name => !shown.includes(name))
      .map(name => `${name} has a finding, and the Garden does not show it`),
  ];
}

/** All of them, unless they were too many for one page. */
function compareHits({ body }: LeakAnswer, scene: Scene): string[] {
  const shown = visibleNames(scene);
  const { items, total } = JSON.parse(body);
  const found = namesIn(
    items.map(({ shoot }: { shoot: { ref: CanaryName } }) => shoot),
  );
  return [
    ...(total <= shown.length
      ? []
      : [`it counts ${total}, and the Garden shows ${shown.length}`]),
    ...(found.length === Math.min(total, 100)
      ? []
      : [`it counts ${total}, and lists ${found.length}`]),
    ...found
      .filter(name => !shown.includes(name))
      .map(name => `${name} is listed, and the Garden does not show it`),
  ];
}

function comparePage(
  { body }: LeakAnswer,
  { knowledge }: Scene,
  { searchParams }: URL,
  usual: number,
): string[] {
  const text = searchParams.get('text') ?? '';
  const inNamespace = searchParams.get('namespace');
  const offset = Number(searchParams.get('offset') ?? 0);
  const limit = Number(searchParams.get('limit') ?? usual);
  const wanted =
    searchParams.get('garden') === 'broken'
      ? []
      : [...knowledge.shoots].flatMap(([namespace, names]) =>
          inNamespace === null || inNamespace === namespace
            ? names
                .filter(name => name.includes(text))
                .map(name => `${namespace}/${name}`)
            : [],
        );
  const { items, total } = JSON.parse(body);
  const found: string[] = items.map(
    ({ ref }: { ref: { namespace: string; name: string } }) =>
      `${ref.namespace}/${ref.name}`,
  );
  const length = Math.max(0, Math.min(limit, wanted.length - offset));
  return [
    ...(total === wanted.length
      ? []
      : [`it counts ${total}, and the Garden shows ${wanted.length}`]),
    ...(found.length === length
      ? []
      : [`it lists ${found.length}, and ${length} would be right`]),
    ...(length === wanted.length
      ? compare([...found].sort(), [...wanted].sort())
      : found
          .filter(name => !wanted.includes(name))
          .map(name => `${name} is listed, and the Garden does not show it`)),
  ];
}

function compare(
  found: readonly string[],
  wanted: readonly string[],
): string[] {
  return found.join() === wanted.join()
    ? []
    : [`it is ${found.join(', ')}, and the Garden says ${wanted.join(', ')}`];
}
