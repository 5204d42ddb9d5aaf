import zlib from 'node:zlib';
import { fillIn } from './FromLandscape.mjs';

/** A few kilobytes that become as many megabytes. */
const BOMB = zlib.gzipSync(Buffer.alloc(20_000_000, ' '));
const ROUTES = '/api/gardener/';
/** Deeper than any program follows by calling itself. */
const VERY_DEEP = 20_000;

/**
 * Makes one thing of a draft wrong or unusual. What the draft does not have stays as it is.
 *
 * @param draft changed in place: see `Draft`
 */
export function applyTwist(draft, twist) {
  switch (twist.kind) {
    case 'pathValue':
      draft.setPathValue(twist.place, encodeURIComponent(twist.text));
      break;
    case 'pathSegment':
      draft.setPathValue(twist.place, twist.raw);
      break;
    case 'pathShape':
      draft.path = shaped(draft.path, twist.shape);
      break;
    case 'queryValue':
      if (draft.query.length > 0) pick(draft.query, twist)[1] = twist.text;
      break;
    case 'queryRaw':
      draft.rawQuery.push(`${draft.parameterName(twist.place)}${twist.raw}`);
      break;
    case 'queryTwice':
      if (draft.query.length > 0) draft.query.push(pick(draft.query, twist));
      break;
    case 'queryWithout':
      draft.query.splice(twist.place % (draft.query.length || 1), 1);
      break;
    case 'queryUnknown':
      draft.query.push([twist.name, twist.text]);
      break;
    case 'bodyValue':
      onHolder(draft, twist.place, (holder, key) =>
        setKey(holder, key, copyOf(twist.value)),
      );
      break;
    case 'bodyWithout':
      onHolder(draft, twist.place, (holder, key) => {
        if (Array.isArray(holder)) holder.splice(key, 1);
        else delete holder[key];
      });
      break;
    case 'bodyExtra': {
      const objects = holdersIn(draft.json).filter(
        holder => !Array.isArray(holder),
      );
      if (objects.length > 0) {
        setKey(pick(objects, twist), twist.name, copyOf(twist.value));
      }
      break;
    }
    case 'bodyRepeat': {
      const lists = holdersIn(draft.json).filter(Array.isArray);
      if (lists.length > 0) {
        const list = pick(lists, twist);
        const [first] = list;
        if (first !== undefined) {
          while (list.length < twist.times) list.push(copyOf(first));
        }
      }
      break;
    }
    case 'bodyText':
      draft.bytes = Buffer.from(
        edited(draft.bodyText ?? '{}', twist.edit, twist.place),
      );
      draft.setHeader('content-type', 'application/json');
      break;
    case 'bodyOdd':
      draft.json = copyOf(twist.value);
      draft.setHeader('content-type', 'application/json');
      break;
    case 'contentType':
      draft.setHeader('content-type', twist.type || undefined);
      break;
    case 'noBody':
      draft.json = undefined;
      draft.bytes = undefined;
      break;
    case 'encoding': {
      const [encoding, form] = twist.encoded;
      draft.bytes = encoded(draft.bodyText ?? '{}', encoding, form);
      draft.setHeader('content-encoding', encoding);
      draft.setHeader('content-type', 'application/json');
      break;
    }
    case 'bodyLarge':
      draft.bytes = Buffer.from(
        twist.valid
          ? `${draft.bodyText ?? '{}'}${' '.repeat(twist.bytes)}`
          : '['.repeat(twist.bytes),
      );
      draft.setHeader('content-type', 'application/json');
      break;
    case 'bodyStream':
      draft.setHeader('transfer-encoding', 'chunked');
      break;
    case 'header':
      draft.setHeader(...twist.header);
      break;
    case 'method':
      draft.method = twist.method;
      break;
    case 'authorization':
      draft.caller = { kind: 'given', authorization: twist.value };
      break;
    default:
      throw new Error(`No such twist: ${twist.kind}`);
  }
}

/** A later twist changes what an earlier one put in, and generators give the same object again. */
const copyOf = value => fillIn(value, {});

const pick = (items, twist) => items[twist.place % items.length];

/** What leads out of the plugin's routes is left as it is: others answer there. */
function shaped(path, shape) {
  if (!path.startsWith(ROUTES)) return path;
  switch (shape) {
    case 'trailingSlash':
      return `${path}/`;
    case 'doubleSlash':
      return path.replace(/\/([^/]*)$/, '//$1');
    case 'upperCase':
      return `${ROUTES}${path.slice(ROUTES.length).toUpperCase()}`;
    case 'longer':
      return `${path}/more`;
    case 'shorter':
      return path.replace(/\/[^/]*$/, '');
    case 'fragment':
      return `${path}#fragment`;
    case 'question':
      return `${path}??&&=&`;
    case 'absolute':
      return `http://elsewhere.example.org${path}`;
    default:
      throw new Error(`No such shape: ${shape}`);
  }
}

/** Every object and list of a JSON value, the outermost first. */
function holdersIn(value) {
  if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) {
    return [];
  }
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

/** Does something to one field or element somewhere in the JSON of a draft. */
function onHolder(draft, place, act) {
  const places = holdersIn(draft.json).flatMap(holder =>
    Object.keys(holder).map(key => [holder, key]),
  );
  if (places.length > 0) act(...places[place % places.length]);
}

/** Also for `__proto__`, which an assignment would not make a key. */
function setKey(holder, key, value) {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function edited(text, edit, place) {
  switch (edit) {
    case 'cutShort':
      return text.slice(0, place % text.length);
    case 'append':
      return `${text}}`;
    case 'nulByte':
      return `${text}\0`;
    case 'byteOrderMark':
      return `\ufeff${text}`;
    case 'singleQuotes':
      return text.replaceAll('"', "'");
    case 'loneSurrogate':
      return text.replace(/"([^"]*)"(?!:)/, '"\\ud800$1"');
    case 'doubleKeys':
      return text.replace(/^\{(.+)\}$/s, '{$1,$1}');
    case 'comment':
      return `/* */${text}`;
    case 'empty':
      return '';
    case 'onlyNull':
      return 'null';
    case 'onlyText':
      return '"text"';
    case 'veryDeep':
      return text.replace(
        /"[^"]*"(?!:)/,
        () => `${'['.repeat(VERY_DEEP)}${']'.repeat(VERY_DEEP)}`,
      );
    default:
      throw new Error(`No such edit: ${edit}`);
  }
}

function encoded(text, encoding, form) {
  switch (form) {
    case 'garbage':
      return Buffer.from('\x1f\x8b no, it is not', 'latin1');
    case 'bomb':
      return BOMB;
    case 'cutShort':
      return compressed(text, encoding).subarray(0, -6);
    case 'right':
      return compressed(text, encoding);
    default:
      throw new Error(`No such form: ${form}`);
  }
}

function compressed(text, encoding) {
  switch (encoding) {
    case 'gzip':
      return zlib.gzipSync(text);
    case 'gzip, gzip':
      return zlib.gzipSync(zlib.gzipSync(text));
    case 'deflate':
      return zlib.deflateSync(text);
    case 'br':
      return zlib.brotliCompressSync(text);
    default:
      return Buffer.from(text);
  }
}
