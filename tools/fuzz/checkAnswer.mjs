/** What a stack of JavaScript looks like in JSON, and where files of a program are told. */
const STACK = /\\n {2,}at |"stack":|node_modules|\.[cm]?[jt]sx?:\d+/;

/**
 * What is wrong with an answer, as short sentences that are the same for the same fault.
 *
 * @param sent `{operation, caller, method, headers}`
 * @param answer as `Sender` gives it, with `json` where the text is JSON
 */
export function checkAnswer(sent, answer) {
  if (answer.failure) return [`no answer: ${answer.failure}`];
  const { status, text, json } = answer;
  const problems = [];
  if (status >= 500) problems.push(`answers ${status}`);
  if (STACK.test(text)) problems.push(`${status} tells of the program inside`);
  if (status >= 400 && sent.method !== 'HEAD')
    problems.push(...errorShape(status, json));
  if (status >= 300 && status < 400 && !mayBeUnchanged(sent, status)) {
    problems.push(`answers ${status}, which sends elsewhere`);
  }
  if (status >= 200 && status < 300) problems.push(...success(sent, answer));
  return problems;
}

function errorShape(status, json) {
  const problems = [];
  if (typeof json !== 'object' || json === null) {
    return [`${status} has no JSON`];
  }
  const { error, response } = json;
  if (typeof error?.name !== 'string')
    problems.push(`${status} names no error`);
  if (typeof error?.message !== 'string' || error.message.trim() === '') {
    problems.push(`${status} has no message`);
  }
  if (response?.statusCode !== status) {
    problems.push(`${status} says another status inside`);
  }
  return problems;
}

function mayBeUnchanged({ headers }, status) {
  return (
    status === 304 &&
    headers.some(([name]) => /^if-(none-match|modified-since)$/i.test(name))
  );
}

function success({ operation, caller, method }, { status, json, headers }) {
  // An answer to the browser's question about other origins says nothing of shoots.
  if (method === 'OPTIONS') return [];
  const nobody = caller.kind === 'given' ? [`${status} to nobody`] : [];
  if (method !== operation.method) return nobody;
  if (!operation.answers.has(status)) {
    return [...nobody, `${status} is not in the contract`];
  }
  const types = operation.answers.get(status);
  const called = types.find(type => headers['content-type']?.startsWith(type));
  const problems = [...nobody];
  if (types.length > 0 && called === undefined) {
    problems.push(`${status} is not called ${types.join(' or ')}`);
  }
  if (called === 'application/json' && json === undefined) {
    problems.push(`${status} has no JSON`);
  }
  return problems;
}
