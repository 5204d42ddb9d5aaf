import express, { type Request, type RequestHandler } from 'express';
import Router from 'express-promise-router';
import { honestCursor, type PageAsked, type ResultPage } from './honestCursor';

/** Hits on a page where a search names no number: of `@backstage/plugin-search-backend` and of its action. */
const USUAL_LIMIT = { query: 25, action: 10 };

/** Id of the action by which assistants search. */
const QUERY_ACTION = 'search:query';

/**
 * Stands before search and puts {@link honestCursor} in the place of the cursor in every answer: of `GET /query`, and of
 * the action `search:query`, by which assistants search.
 */
export function cursorFromWhatIsShown(): RequestHandler {
  const router = Router();
  router.get(
    '/query',
    replacing(
      ({ query }) => asked(query, USUAL_LIMIT.query),
      (body, honest) => (isResultPage(body) ? withCursor(body, honest) : body),
    ),
  );
  router.use('/.backstage/actions/', express.json());
  const invoked = replacing(
    ({ params, body }) =>
      asked(params.version === 'v1' ? body : body?.input, USUAL_LIMIT.action),
    (body, honest) => {
      const output = isObject(body) ? body.output : undefined;
      if (!isObject(body) || !isResultPage(output)) return body;
      // The action counts hits under a name of its own.
      const page = withCursor(output, shown =>
        honest({ ...shown, numberOfResults: output.totalItems }),
      );
      const hasMoreResults = page.nextPageCursor !== undefined;
      return { ...body, output: { ...page, hasMoreResults } };
    },
  );
  router.post(
    '/.backstage/actions/:version/actions/:actionId/invoke',
    // By the decoded name: Backstage's own client sends `search%3Aquery`, and paths are matched as they come.
    (request, response, next) =>
      request.params.actionId === QUERY_ACTION
        ? invoked(request, response, next)
        : next(),
  );
  return router;
}

/** Runs `change` on the body that the handler behind it sends as JSON. */
function replacing(
  read: (request: Request) => PageAsked,
  change: (
    body: unknown,
    honest: (page: ResultPage) => string | undefined,
  ) => unknown,
): RequestHandler {
  return (request, response, next) => {
    // Now: a handler behind has other path parameters.
    const page = read(request);
    const send = response.json.bind(response);
    response.json = body =>
      send(change(body, answer => honestCursor(page, answer)));
    next();
  };
}

function withCursor(
  { nextPageCursor: _engines, ...page }: ResultPage,
  honest: (page: ResultPage) => string | undefined,
): ResultPage {
  const nextPageCursor = honest({ ...page, nextPageCursor: _engines });
  return { ...page, ...(nextPageCursor && { nextPageCursor }) };
}

/** What is no number or text here was refused by search itself, so there is no page to change. */
function asked(values: unknown, usual: number): PageAsked {
  const { pageLimit, pageCursor } = isObject(values)
    ? values
    : { pageLimit: undefined, pageCursor: undefined };
  // As search does: a limit of nothing is the usual one.
  const limit = Number(pageLimit) || usual;
  return { limit, cursor: pageCursor ? String(pageCursor) : undefined };
}

function isResultPage(value: unknown): value is ResultPage {
  return isObject(value) && Array.isArray(value.results);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
