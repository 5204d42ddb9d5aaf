import { Node, ParseError, parseTree } from 'jsonc-parser';

/*
 * What a JSON text says beyond its value: keys that stand twice, and the text of a part as the client wrote it.
 * jsonc-parser gives a tree with positions; JSON.parse has neither.
 */

/** A JSON text with positions. */
export interface JsonText {
  /** Paths of keys that occur twice in one object, for example `spec.purpose`. */
  readonly duplicates: readonly string[];
  /** Text of the part at a path such as `spec.extensions[1].providerConfig`, undefined if there is none. */
  textAt(path: string): string | undefined;
}

/** Reads positions. Only for texts that JSON.parse has accepted. */
export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const duplicates: string[] = [];
  const parts = new Map<string, Node>();

  const visit = (node: Node, path: string): void => {
    parts.set(path, node);
    if (node.type === 'array') {
      (node.children ?? []).forEach((item, index) =>
        visit(item, `${path}[${index}]`),
      );
    } else if (node.type === 'object') {
      const seen = new Set<string>();
      for (const property of node.children ?? []) {
        const [keyNode, valueNode] = property.children ?? [];
        if (keyNode && valueNode) {
          const key = String(keyNode.value);
          const memberPath = path ? `${path}.${key}` : key;
          if (seen.has(key)) {
            duplicates.push(memberPath);
          }
          seen.add(key);
          visit(valueNode, memberPath);
        }
      }
    }
  };
  if (root) {
    visit(root, '');
  }
  return {
    duplicates,
    textAt: path => {
      const node = parts.get(path);
      return node && text.slice(node.offset, node.offset + node.length);
    },
  };
}

/** What Go's decoder says about a text that is not JSON. */
export function goSyntaxError(text: string, error: unknown): string {
  if (text.trim() === '') {
    return 'unexpected end of JSON input';
  }
  const message = error instanceof Error ? error.message : String(error);
  if (
    /end of JSON input|Unterminated|after property name|Expected/.test(message)
  ) {
    const position = /position (\d+)/.exec(message);
    if (!position || Number(position[1]) >= text.trimEnd().length) {
      return 'unexpected end of JSON input';
    }
    return `invalid character '${
      text[Number(position[1])]
    }' looking for beginning of value`;
  }
  const unexpected = /Unexpected token '?(.)'?/.exec(message);
  return unexpected
    ? `invalid character '${unexpected[1]}' looking for beginning of value`
    : 'unexpected end of JSON input';
}
