import { ApiStatus } from '../errors/ApiStatus';

/** A predicate on the labels of an object. */
export type LabelPredicate = (
  labels: Readonly<Record<string, string>>,
) => boolean;

const tokenPattern = /\s*(==|!=|[=!,()<>]|[^\s=!,()<>]+)/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  const trimmed = text.trim();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < trimmed.length) {
    const match = tokenPattern.exec(trimmed);
    if (!match) {
      break;
    }
    tokens.push(match[1]);
  }
  return tokens;
}

const words = /^[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?$/;

function fail(text: string): never {
  throw ApiStatus.badRequest(`unable to parse requirement: ${text}`);
}

class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): LabelPredicate[] {
    const all: LabelPredicate[] = [];
    while (this.position < this.tokens.length) {
      all.push(this.requirement());
      const separator = this.next();
      if (separator === undefined) {
        break;
      }
      if (separator !== ',') {
        fail(`found '${separator}', expected: ',' or 'end of string'`);
      }
      if (this.position >= this.tokens.length) {
        fail(`found '', expected: identifier after ','`);
      }
    }
    return all;
  }

  private peek(): string | undefined {
    return this.tokens[this.position];
  }

  private next(): string | undefined {
    this.position += 1;
    return this.tokens[this.position - 1];
  }

  private key(): string {
    const key = this.next() ?? '';
    if (!words.test(key)) {
      fail(`found '${key}', expected: identifier`);
    }
    return key;
  }

  private requirement(): LabelPredicate {
    if (this.peek() === '!') {
      this.next();
      const key = this.key();
      return labels => labels[key] === undefined;
    }
    const key = this.key();
    const operator = this.peek();
    if (operator === undefined || operator === ',') {
      return labels => labels[key] !== undefined;
    }
    this.next();
    switch (operator) {
      case '=':
      case '==': {
        const value = this.value();
        return labels => labels[key] === value;
      }
      case '!=': {
        const value = this.value();
        return labels => labels[key] !== value;
      }
      case 'in': {
        const values = this.values();
        return labels =>
          labels[key] !== undefined && values.includes(labels[key]);
      }
      case 'notin': {
        const values = this.values();
        return labels =>
          labels[key] === undefined || !values.includes(labels[key]);
      }
      case '>':
      case 'gt': {
        const bound = Number(this.value());
        return labels => Number(labels[key] ?? NaN) > bound;
      }
      case '<':
      case 'lt': {
        const bound = Number(this.value());
        return labels => Number(labels[key] ?? NaN) < bound;
      }
      default:
        return fail(
          `found '${operator}', expected: in, notin, =, ==, !=, gt, lt`,
        );
    }
  }

  private value(): string {
    const value = this.peek();
    if (value === undefined || value === ',') {
      return '';
    }
    this.next();
    return value;
  }

  private values(): string[] {
    const open = this.next() ?? '';
    if (open !== '(') {
      fail(`found '${open}' expected: '('`);
    }
    const values: string[] = [];
    for (;;) {
      const token = this.next();
      if (token === ')') {
        return values;
      }
      if (token === undefined) {
        fail("found '', expected: ',' or ')'");
      } else if (token !== ',') {
        values.push(token);
      }
    }
  }
}

/**
 * Parses a label selector: `a=b`, `a!=b`, `a`, `!a`, `a in (b,c)`, `a notin (b)`, joined by commas.
 * @returns undefined for an empty selector.
 * @throws ApiStatus 400 with the parser's words.
 */
export function parseLabelSelector(text: string): LabelPredicate | undefined {
  const requirements = new Parser(tokenize(text)).parse();
  return requirements.length === 0
    ? undefined
    : labels => requirements.every(requirement => requirement(labels));
}
