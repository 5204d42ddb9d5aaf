import { loginPage } from './loginPage.mjs';

/** Where the provider sends a browser that must be asked something. */
export const INTERACTION_PATH = '/interaction/';

async function readForm(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function badRequest(message) {
  return Object.assign(new Error(message), { statusCode: 400 });
}

/** Shows the login page, and takes its answer. Consent is given without a question. */
export async function handleInteraction(provider, users, request, response) {
  const { prompt, params } = await provider.interactionDetails(
    request,
    response,
  );
  if (prompt.name === 'consent') {
    await provider.interactionFinished(
      request,
      response,
      { consent: {} },
      { mergeWithLastSubmission: true },
    );
    return;
  }
  if (request.method !== 'POST') {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(loginPage(users, params.login_hint));
    return;
  }
  const name = (await readForm(request)).get('user');
  if (!users.some(user => user.name === name)) {
    throw badRequest(`There is no user "${name}"`);
  }
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: name } },
    { mergeWithLastSubmission: false },
  );
}
