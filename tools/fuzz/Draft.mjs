import { fillIn } from './FromLandscape.mjs';

/**
 * A request before it is sent: as the contract says at first, then with what is made wrong of it.
 *
 * `path` is encoded; `query` holds pairs that are not, `rawQuery` what comes behind them as it stands; the body is `json`,
 * a value, unless there are `bytes`. `caller` is `{kind: 'known', name}` or `{kind: 'given', authorization}`.
 */
export class Draft {
  #segments;
  #parameters;
  #reshaped;
  #headers = new Map();

  /**
   * @param operation of the contract
   * @param values `{path, query, headers, body}`: the first three by name of the parameter
   * @param focus what of the landscape it is about
   */
  constructor(operation, caller, values, focus) {
    const { path, query, headers, body } = fillIn(values, focus);
    this.operation = operation;
    this.caller = caller;
    this.method = operation.method;
    this.#parameters = operation.parameters;
    this.#segments = operation.path.split('/').map(segment => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      return name
        ? { variable: true, text: encodeURIComponent(path[name]) }
        : { variable: false, text: segment };
    });
    this.query = Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .flatMap(([name, value]) =>
        // One pair for each value, as a list is written in a query.
        [value].flat().map(one => [name, String(one)]),
      );
    this.rawQuery = [];
    for (const [name, value] of Object.entries(headers)) {
      this.setHeader(name, value);
    }
    this.json = body;
    this.bytes = undefined;
    if (body !== undefined) this.setHeader('content-type', 'application/json');
  }

  get path() {
    return this.#reshaped ?? this.#segments.map(({ text }) => text).join('/');
  }

  set path(path) {
    this.#reshaped = path;
  }

  /** Replaces a variable part of the path, in a path that has none the last part. */
  setPathValue(place, encoded) {
    const variable = this.#segments.filter(segment => segment.variable);
    const segment = variable[place % variable.length] ?? this.#segments.at(-1);
    segment.text = encoded;
  }

  /** The name of a parameter of the query, in an operation that has none a made one. */
  parameterName(place) {
    const names = this.#parameters
      .filter(parameter => parameter.in === 'query')
      .map(({ name }) => name);
    return names[place % names.length] ?? 'made';
  }

  /** @param value undefined takes it away */
  setHeader(name, value) {
    const key = name.toLowerCase();
    if (value === undefined) this.#headers.delete(key);
    else this.#headers.set(key, [name, asHeader(String(value))]);
  }

  /** The JSON as text; undefined when there is none. */
  get bodyText() {
    return JSON.stringify(this.json);
  }

  /** `{method, path, headers, body}`: headers as pairs without `Authorization`, body as bytes or undefined. */
  rendered() {
    const query = [
      ...this.query.map(
        ([name, text]) =>
          `${encodeURIComponent(name)}=${encodeURIComponent(text)}`,
      ),
      ...this.rawQuery,
    ].join('&');
    const { bodyText } = this;
    return {
      method: this.method,
      path: query === '' ? this.path : `${this.path}?${query}`,
      headers: [...this.#headers.values()],
      body:
        this.bytes ??
        (bodyText === undefined ? undefined : Buffer.from(bodyText)),
    };
  }
}

/** As bytes of UTF-8, without what ends a line: Node's client lets nothing else pass. */
function asHeader(text) {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[\0-\x08\x0a-\x1f\x7f]/g, '');
}
