import fc from 'fast-check';
import { oddNames, oddTexts, oddValues } from './oddValues.mjs';

/** Chooses one of what a request has, however many those are. */
const place = fc.nat(1_000_000);

/** Segments of a path as they are sent. */
const RAW_SEGMENTS = [
  '%',
  '%zz',
  '%E0%A4%A',
  '%C0%AE',
  '%ff',
  '.',
  '..',
  '%2e%2e',
  '%2E%2E%2f',
  '..%2f..%2f..%2fetc',
  '..%5c',
  '%252e%252e',
  '%00',
  'shop%00',
  '%0d%0aX-Injected:%20yes',
  'a%2fb',
  'a;b=c',
  "'",
  '*',
  ':name',
  '$&',
  '(.*)+',
  '%F0%9F%9A%80',
  'x'.repeat(2_000),
];

/** What stands behind the name of a parameter. */
const RAW_VALUES = [
  '',
  '=',
  '=%',
  '=%00',
  '=+',
  '=%E0%A4%A',
  '[]=x',
  '[0]=x',
  '[a]=x',
  '[__proto__]=x',
  '[a][b][c][d][e][f][g]=x',
  '=1e400',
  '=Infinity',
  '=-0',
  '=-1',
  '=0',
  '=0x10',
  '=1.5',
  '=1e2',
  '=%201',
  '=true',
  '=TRUE',
  '=null',
  '=99999999999999999999',
  `=${'9'.repeat(3_000)}`,
];

const CONTENT_TYPES = [
  '',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'application/json;charset=',
  'application/merge-patch+json',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'json',
  '*/*',
  'application/;',
];

/** Over the limit of the routes, and over that of Backstage. */
const LARGE = [600_000, 2_000_000];

const HEADERS = [
  ['If-None-Match', '*'],
  ['If-None-Match', 'W/"x", "y"'],
  ['If-None-Match', `"${'e'.repeat(300)}"`],
  ['If-Match', '"x"'],
  ['If-Modified-Since', 'yesterday'],
  ['Range', 'bytes=0-1'],
  ['Range', 'bytes=9-1,-5,99999999999-'],
  ['Expect', '100-continue'],
  ['Accept', 'text/html'],
  ['Accept', 'application/yaml;q=x'],
  ['Accept-Encoding', 'gzip, deflate, br'],
  ['Accept-Encoding', 'identity;q=0, *;q=0'],
  ['Accept-Language', 'xx-XX;q=9'],
  ['Connection', 'close'],
  ['Cookie', 'a=b; __proto__=c; =; %'],
  ['Origin', 'http://elsewhere.example.org'],
  ['Host', 'elsewhere.example.org:99999'],
  ['X-Forwarded-For', '::1, 127.0.0.1, not-an-address'],
  ['X-Forwarded-Host', 'a, b'],
  ['X-Forwarded-Proto', 'javascript'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-Demo-User', 'mara'],
  ['Impersonate-User', 'system:admin'],
  ['Impersonate-Group', 'system:masters'],
  ['Backstage-Gardener-Token-osc', 'garbage'],
  ['Backstage-Gardener-Token-osc', 'Bearer a.b.c'],
  ['Backstage-Gardener-Token-', '%'],
  ['Backstage-Gardener-Token-generated', 'ü\t\xff'],
  ['X-Large', 'h'.repeat(9_000)],
];

const METHODS = [
  ...['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'],
  ...['PROPFIND', 'TRACE', 'PURGE', 'M-SEARCH'],
];

const AUTHORIZATIONS = [
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Bearer garbage',
  'Bearer a.b.c',
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyOmRlZmF1bHQvbWFyYSJ9.',
  `Bearer ${'t'.repeat(4_000)}`,
  'Basic bWFyYTptYXJh',
  'Negotiate',
];

/** Ways of spoiling a JSON text. */
const TEXT_EDITS = [
  'cutShort',
  'append',
  'nulByte',
  'byteOrderMark',
  'singleQuotes',
  'loneSurrogate',
  'doubleKeys',
  'comment',
  'empty',
  'onlyNull',
  'onlyText',
  'veryDeep',
];

/** Bytes that are not what the header says, and some that are. */
const ENCODED = [
  ['gzip', 'garbage'],
  ['gzip', 'right'],
  ['gzip', 'cutShort'],
  ['deflate', 'garbage'],
  ['deflate', 'right'],
  ['br', 'garbage'],
  ['br', 'right'],
  ['gzip', 'bomb'],
  ['identity', 'right'],
  ['nonsense', 'right'],
  ['gzip, gzip', 'right'],
];

const ofPath = [
  fc.record({ kind: fc.constant('pathValue'), place, text: oddTexts }),
  fc.record({
    kind: fc.constant('pathSegment'),
    place,
    raw: fc.constantFrom(...RAW_SEGMENTS),
  }),
  fc.record({
    kind: fc.constant('pathShape'),
    shape: fc.constantFrom(
      ...['trailingSlash', 'doubleSlash', 'upperCase', 'longer', 'shorter'],
      ...['fragment', 'question', 'absolute'],
    ),
  }),
];

const ofQuery = [
  fc.record({ kind: fc.constant('queryValue'), place, text: oddTexts }),
  fc.record({
    kind: fc.constant('queryRaw'),
    place,
    raw: fc.constantFrom(...RAW_VALUES),
  }),
  fc.record({ kind: fc.constant('queryTwice'), place }),
  fc.record({ kind: fc.constant('queryWithout'), place }),
  fc.record({
    kind: fc.constant('queryUnknown'),
    name: oddNames,
    text: oddTexts,
  }),
];

const ofBody = [
  fc.record({ kind: fc.constant('bodyValue'), place, value: oddValues }),
  fc.record({ kind: fc.constant('bodyValue'), place, value: oddValues }),
  fc.record({ kind: fc.constant('bodyWithout'), place }),
  fc.record({
    kind: fc.constant('bodyExtra'),
    place,
    name: oddNames,
    value: oddValues,
  }),
  fc.record({
    kind: fc.constant('bodyRepeat'),
    place,
    times: fc.constantFrom(2, 5, 100, 101, 1_001),
  }),
  fc.record({
    kind: fc.constant('bodyText'),
    edit: fc.constantFrom(...TEXT_EDITS),
    place,
  }),
  fc.record({ kind: fc.constant('bodyOdd'), value: oddValues }),
  fc.record({
    kind: fc.constant('contentType'),
    type: fc.constantFrom(...CONTENT_TYPES),
  }),
  fc.record({ kind: fc.constant('noBody') }),
];

const rare = [
  fc.record({
    kind: fc.constant('encoding'),
    encoded: fc.constantFrom(...ENCODED),
  }),
  fc.record({
    kind: fc.constant('bodyLarge'),
    bytes: fc.constantFrom(...LARGE),
    valid: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('bodyStream') }),
];

const ofRequest = [
  fc.record({
    kind: fc.constant('header'),
    header: fc.constantFrom(...HEADERS),
  }),
  fc.record({
    kind: fc.constant('header'),
    header: fc.constantFrom(...HEADERS),
  }),
  fc.record({
    kind: fc.constant('method'),
    method: fc.constantFrom(...METHODS),
  }),
  fc.record({
    kind: fc.constant('authorization'),
    value: fc.constantFrom(...AUTHORIZATIONS),
  }),
];

const weighted = (weight, arbitraries) =>
  arbitraries.map(arbitrary => ({ weight, arbitrary }));

/** One thing that is wrong or unusual with a request of an operation: of a part that it has, or of any. */
export function twistsOf({ parameters, body }) {
  const has = where => parameters.some(one => one.in === where);
  return fc.oneof(
    ...weighted(has('path') ? 4 : 1, ofPath),
    ...weighted(has('query') ? 4 : 1, ofQuery),
    ...(body ? [...weighted(4, ofBody), ...weighted(2, rare)] : []),
    ...weighted(body ? 2 : 3, ofRequest),
    ...(body ? [] : weighted(1, [...ofBody, ...rare])),
  );
}
