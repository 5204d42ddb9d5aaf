/** The second argument of a reviver, which TypeScript does not know yet. */
interface ReviverContext {
  readonly source?: string;
}

type Reviver = (
  key: string,
  value: unknown,
  context?: ReviverContext,
) => unknown;

/** Of Node from 21 on; TypeScript does not know it yet. */
const { rawJSON } = JSON as unknown as {
  readonly rawJSON: (text: string) => unknown;
};

const keepNumbers: Reviver = (_key, value, context) => {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return String(value) === context.source ? value : rawJSON(context.source);
};

/**
 * Reads JSON so that `JSON.stringify` writes the same values again: numbers that JavaScript would change, such as
 * 12345678901234567890 and 1.0, are objects made by `JSON.rawJSON`.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(
    text,
    keepNumbers as (key: string, value: unknown) => unknown,
  );
}
