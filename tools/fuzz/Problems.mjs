/** Beyond it a text is cut; the seed brings it back whole. */
const SHOWN_CHARACTERS = 4_000;

/** What went wrong, each kind once, with the shortest request that shows it. */
export class Problems {
  #kinds = new Map();

  get count() {
    return this.#kinds.size;
  }

  /**
   * @param title the same for the same fault
   * @param example lines that show it; of several the shortest are kept
   */
  add(title, example) {
    const known = this.#kinds.get(title);
    const text = example.join('\n');
    if (!known) this.#kinds.set(title, { times: 1, text });
    else {
      known.times += 1;
      if (text.length < known.text.length) known.text = text;
    }
  }

  print() {
    for (const [title, { times, text }] of this.#kinds) {
      console.log(`\n✖ ${title} (${times} times)`);
      console.log(text.replace(/^/gm, '  '));
    }
  }
}

/** A request and its answer, whole as far as a person reads, without the token. */
export function describe({ episode, caller, request, answer }) {
  const { method, path, headers, body } = request;
  return [
    `episode ${episode}, ${
      caller.kind === 'known'
        ? `as ${caller.name}`
        : `with Authorization: ${JSON.stringify(caller.authorization)}`
    }`,
    `${method} ${path}`,
    ...headers.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...(body ? [`${body.length} bytes: ${shown(body)}`] : []),
    answer.failure
      ? `→ ${answer.failure}`
      : `→ ${answer.status} ${cut(answer.text)}`,
  ];
}

function shown(body) {
  const text = body.toString();
  return cut(
    text.includes('\ufffd') ? body.toString('base64') : JSON.stringify(text),
  );
}

function cut(text) {
  return text.length > SHOWN_CHARACTERS
    ? `${text.slice(0, SHOWN_CHARACTERS)} … ${text.length} characters`
    : text;
}
