const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const PATH = '/api/gardener/openapi.json';

/** The document does not name itself. */
const OF_DOCUMENT = {
  id: 'openapi.json',
  method: 'GET',
  path: PATH,
  parameters: [],
  body: undefined,
  answers: new Map([[200, ['application/json']]]),
};

/** The routes that the portal says it has: its OpenAPI document, read as it is served. */
export class Contract {
  #document;

  static async read(api) {
    return new Contract(await api.get(PATH));
  }

  /** @param document whose paths are those from the top of the address */
  constructor(document) {
    this.#document = document;
    /**
     * Each is `{id, method, path, parameters, body, answers}`: path as the document writes it, `body` the schema of what is
     * sent or undefined, `answers` the media types of each status that is told of, none for one without a body.
     */
    this.operations = [
      ...Object.entries(document.paths).flatMap(([path, item]) =>
        METHODS.filter(method => item[method]).map(method =>
          this.#operation(path, method, item),
        ),
      ),
      OF_DOCUMENT,
    ];
  }

  /** The schema itself, of one that may only refer to it. */
  resolve(schema) {
    if (schema.$ref === undefined) return schema;
    const place = schema.$ref.split('/').slice(1);
    const found = place.reduce((part, key) => part?.[key], this.#document);
    if (!found) throw new Error(`Nothing is at ${schema.$ref}`);
    return this.resolve(found);
  }

  #operation(path, method, item) {
    const {
      operationId,
      parameters = [],
      requestBody,
      responses,
    } = item[method];
    return {
      id: operationId ?? `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters: [...(item.parameters ?? []), ...parameters].map(parameter =>
        this.resolve(parameter),
      ),
      body:
        requestBody &&
        this.resolve(requestBody).content['application/json']?.schema,
      answers: new Map(
        Object.entries(responses).map(([status, answer]) => [
          Number(status),
          Object.keys(this.resolve(answer).content ?? {}),
        ]),
      ),
    };
  }
}
