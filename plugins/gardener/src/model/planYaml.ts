import type { Plan, PlanStep } from 'backstage-plugin-gardener-common';

/** Read as itself by every YAML parser. */
const PLAIN = /^[a-z][-a-z0-9]*$/;

/** Words that YAML 1.1 takes for something else than a text. */
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off']);

/** A text as a YAML scalar, whatever it holds: what is removed may be no name at all. */
function scalar(text: string): string {
  return PLAIN.test(text) && text.length > 1 && !WORDS.has(text)
    ? text
    : JSON.stringify(text);
}

function field(key: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${key}: ${scalar(value)}`];
}

/** Items of a list, each a few lines. */
function list(
  key: string,
  items: ReadonlyArray<readonly string[]>,
): readonly string[] {
  return items.length === 0
    ? []
    : [
        `${key}:`,
        ...items.flatMap(lines =>
          lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
        ),
      ];
}

function document({ shoot, write, kubectl }: PlanStep): string {
  const head = [
    ...kubectl.split('\n').map(line => `# ${line}`),
    ...field('namespace', shoot.namespace),
    ...field('shoot', shoot.name),
  ];
  const body = () => {
    switch (write.kind) {
      case 'entries':
        return [
          ...(['added', 'removed'] as const).flatMap(edit =>
            list(
              edit,
              write[edit].map(({ name, namespace, seed }) => [
                ...field('name', name),
                ...field('namespace', namespace),
                ...field('seed', seed),
              ]),
            ),
          ),
          ...list(
            'correctedSeeds',
            write.corrected.map(({ name, namespace, from, to }) => [
              ...field('name', name),
              ...field('namespace', namespace),
              ...field('from', from),
              ...field('to', to),
            ]),
          ),
        ];
      case 'operation':
        return field('operation', write.operation);
      case 'deletion':
        return field('operation', 'delete');
      default: {
        const never: never = write;
        throw new Error(`Unknown write ${JSON.stringify(never)}`);
      }
    }
  };
  return [...head, ...body(), ''].join('\n');
}

/**
 * What a plan writes as YAML, one document for each request in their order: the shoot, the entries that come, go or
 * change, and above it the command that does the same.
 */
export function planYaml(plan: Pick<Plan, 'steps'>): string {
  return plan.steps.map(document).join('---\n');
}
