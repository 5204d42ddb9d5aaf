import { isMark, tellTales } from 'garden-simulator/canaries';
import type { Exchange, PortalAnswer, PortalCall } from './PortalCall';
import type { Scene } from './Scene';

/** What may be told beside what the Garden shows, and what could be told too much. */
export interface Allowance {
  /** Marks of users' entities, which everybody sees; uids of the entities of visible clusters. */
  readonly allowed: ReadonlySet<string>;
  /** Addresses and uids that stand in objects of the Garden or the catalog; any other is made for the answer. */
  readonly written: ReadonlySet<string>;
  /** Seeds: they are in no entity, as little as networks are, because entities hold what hardly ever changes. */
  readonly seeds: ReadonlySet<string>;
  /** What a mark stands for. */
  readonly meaningOf: (mark: string) => string;
}

/** Everything in an answer that the Garden does not tell this user, and the user did not type. */
export function excessOf(
  { call, answer }: Exchange,
  { knowledge }: Scene,
  { allowed, written, seeds, meaningOf }: Allowance,
): string[] {
  const typed = tellTales(`${call.path}\n${JSON.stringify(call.body ?? '')}`);
  const headers = answer.headers
    // A hash of the body: no name stands in it.
    .filter(([name]) => name !== 'etag')
    .flat()
    .join('\n');
  return [...tellTales(`${headers}\n${answer.body}`)]
    .filter(found => isMark(found) || written.has(found))
    .filter(found => !typed.has(found) && !allowed.has(found))
    .flatMap(found => {
      const what = `${found}, ${meaningOf(found)}`;
      if (!knowledge.tellTales.has(found)) {
        return [`${what}, which the Garden does not tell`];
      }
      return seeds.has(found) || isAddress(found)
        ? [`${what}, which is for no catalog entity`]
        : [];
    });
}

function isAddress(text: string): boolean {
  return /[.:]/.test(text);
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

/** The whole answer as one text. */
export function textOf({ status, headers, body }: PortalAnswer): string {
  return [
    String(status),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\n');
}

/** The same, with what the user typed replaced by its place, and without the tag and the length, which depend on that. */
function answerOfForm({ typed }: PortalCall, answer: PortalAnswer): string {
  const headers = answer.headers.filter(
    ([name]) => name !== 'etag' && name !== 'content-length',
  );
  return typed.reduce(
    (text, word, place) => text.replaceAll(word, `⟨${place}⟩`),
    textOf({ ...answer, headers }),
  );
}

/** Where two texts part, with some text around. */
export function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) =>
    JSON.stringify(text.slice(Math.max(0, at - 80), at + 120));
  return `${around(one)} / ${around(other)}`;
}
