import {
  isJsonObject,
  JsonObject,
  KubeObject,
} from '../../src/store/KubeObject';
import { RecordedAnswer, RecordedText } from '../recordings';
import { Answer } from '../target/Target';
import { CurrentAnswer } from '../versions/changedSince';
import { mergeDiff } from './mergePatch';
import {
  content,
  linesOf,
  normalise,
  normaliseText,
  shapeOf,
  withoutOrder,
} from './normalise';

/** How the shoot of a request stood in the Garden. */
export interface Around {
  readonly before: KubeObject | undefined;
  readonly after: KubeObject | undefined;
}

/** How far a Garden has come is another number in every one. */
function withoutVersion(text: string): string {
  return text.replace(/current: \d+/, 'current: n');
}

function expectText(actual: unknown, recorded: RecordedText | undefined): void {
  if (recorded === undefined) {
    expect(actual).toBeUndefined();
  } else if (typeof recorded === 'string') {
    expect(withoutVersion(String(actual))).toBe(withoutVersion(recorded));
  } else {
    const text = String(actual);
    expect(text.slice(0, recorded.head.length)).toBe(recorded.head);
    expect(text.slice(-recorded.tail.length)).toBe(recorded.tail);
  }
}

/** A Status, with messages that may be kept in part. */
function expectStatus(actual: JsonObject, recorded: JsonObject): void {
  const { message, details, ...rest } = normalise(actual) as JsonObject;
  const { message: text, details: recordedDetails, ...others } = recorded;
  expectText(message, text as RecordedText | undefined);
  expect(rest).toEqual(others);
  if (!isJsonObject(recordedDetails) || !isJsonObject(details)) {
    expect(details).toEqual(recordedDetails);
    return;
  }
  const { causes, ...about } = details;
  const { causes: recordedCauses, ...recordedAbout } = recordedDetails;
  expect(about).toEqual(recordedAbout);
  const list = Array.isArray(causes) ? causes : [];
  const wanted = Array.isArray(recordedCauses) ? recordedCauses : [];
  expect(list).toHaveLength(wanted.length);
  wanted.forEach((cause, place) => {
    const { message: said, ...fields } = list[place] as JsonObject;
    const { message: wantedText, ...wantedFields } = cause as JsonObject;
    expect(fields).toEqual(wantedFields);
    expectText(said, wantedText as RecordedText);
  });
}

function generationOf(object: JsonObject | undefined): number {
  const { generation } = (object?.metadata ?? {}) as JsonObject;
  return Number(generation ?? 0);
}

function versionOf(object: KubeObject | undefined): string | undefined {
  return object?.metadata.resourceVersion;
}

function expectChange(
  body: JsonObject,
  answer: Extract<RecordedAnswer, { kind: 'change' }>,
  { before, after }: Around,
): void {
  if (!before) {
    throw new Error('the shoot of this request is not there');
  }
  expect(mergeDiff(content(before), content(body))).toEqual(answer.change);
  expect(generationOf(body) - generationOf(before)).toBe(answer.generation);
  if (!answer.written) {
    expect(versionOf(after)).toBe(versionOf(before));
  } else {
    const changes = Object.keys(answer.change).length + answer.generation;
    expect(versionOf(after) !== versionOf(before)).toBe(changes > 0);
  }
}

/** A window is drawn by lot if the request names none, and so is the end of a generated name. */
function withoutLots(object: JsonObject): JsonObject {
  const text = JSON.stringify(object)
    .replace(
      /"timeWindow":\{"begin":"[^"]*","end":"[^"]*"\}/,
      '"timeWindow":{"begin":"<time>","end":"<time>"}',
    )
    .replace(/"name":"rg-\w{5}"/, '"name":"rg-<suffix>"');
  return JSON.parse(text) as JsonObject;
}

function expectList(
  body: JsonObject,
  answer: Extract<RecordedAnswer, { kind: 'list' }>,
): void {
  const { kind, metadata, items } = body;
  expect(kind).toBe(answer.listKind);
  const { resourceVersion, continue: token, ...rest } = metadata as JsonObject;
  expect({
    ...rest,
    ...(token !== undefined && { continue: '<token>' }),
    ...(resourceVersion !== undefined && { resourceVersion: '<number>' }),
  }).toEqual(answer.metadata);
  const list = items as KubeObject[];
  expect(list.map(item => item.metadata.name)).toEqual(answer.items);
  // Items of a list have neither kind nor apiVersion, unlike the same object alone.
  for (const item of list) {
    expect(Object.keys(item)).not.toContain('kind');
    expect(Object.keys(item)).not.toContain('apiVersion');
  }
}

function expectWatch(
  text: string,
  answer: Extract<RecordedAnswer, { kind: 'watch' }>,
): void {
  const events = linesOf(text) as { type: string; object: JsonObject }[];
  const seen = events.map(({ type, object }) => {
    const metadata = (object.metadata ?? {}) as JsonObject;
    const named = type === 'ERROR' ? object.reason : metadata.name;
    return [type, named ?? null];
  });
  expect(seen).toEqual(answer.events);
  expect([...new Set(events.map(({ object }) => object.kind))].sort()).toEqual(
    answer.kinds,
  );
  if (answer.message !== undefined) {
    const numbers = (message: unknown) => String(message).replace(/\d+/g, 'n');
    expect(numbers(events[0].object.message)).toBe(numbers(answer.message));
  }
}

/** Compares an answer with a recorded one: status code, content type, and what the recording says of the body. */
export function expectAnswer(
  actual: Answer,
  recorded: RecordedAnswer,
  around: Around,
): void {
  expect({ status: actual.status, text: actual.text.slice(0, 400) }).toEqual(
    expect.objectContaining({ status: recorded.status }),
  );
  if (recorded.contentType !== undefined) {
    expect(String(actual.headers['content-type'])).toBe(recorded.contentType);
  }
  if (recorded.warning !== undefined) {
    expect([actual.headers.warning].flat().join()).toContain(
      [recorded.warning].flat()[0],
    );
  }
  switch (recorded.kind) {
    case 'status':
      expectStatus(actual.json() as JsonObject, recorded.body);
      return;
    case 'text':
      expect(normaliseText(actual.text)).toBe(recorded.text);
      return;
    case 'change':
      expectChange(actual.json() as JsonObject, recorded, around);
      return;
    case 'object': {
      const body = actual.json() as KubeObject;
      expect(withoutLots(content(body))).toEqual(recorded.body);
      expect(Object.keys(body.metadata).sort()).toEqual(recorded.members);
      return;
    }
    case 'stored':
      expect(actual.json()).toEqual(around.before);
      return;
    case 'list':
      expectList(actual.json() as JsonObject, recorded);
      return;
    case 'shape':
      expect(shapeOf(actual.json() as JsonObject)).toEqual(recorded.shape);
      return;
    case 'body': {
      const { metadata, ...rest } = actual.json() as JsonObject;
      const { metadata: recordedMetadata, ...others } =
        recorded.body as JsonObject;
      expect(withoutOrder(normalise(rest))).toEqual(withoutOrder(others));
      expect(content({ metadata })).toEqual(
        content({ metadata: recordedMetadata }),
      );
      return;
    }
    case 'watch':
      expectWatch(actual.text, recorded);
      return;
    default: {
      const impossible: never = recorded;
      throw new Error(String(impossible));
    }
  }
}

/** Compares an answer with what is known of a Garden of today. */
export function expectCurrent(
  { status, text }: Answer,
  current: CurrentAnswer,
): void {
  expect({ status, text }).toEqual({
    status: current.status,
    text: expect.stringContaining(current.says ?? ''),
  });
}
