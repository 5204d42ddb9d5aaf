import { isDnsLabel } from 'backstage-plugin-gardener-common';

/** What is wrong with a typed target: how it is written, or which part is no DNS label. */
export type TypedProblem = 'form' | 'namespace' | 'name' | 'seed';

/** A target that was typed in full, or why it can't be one. */
export type TypedTarget =
  | {
      readonly kind: 'target';
      readonly namespace: string;
      readonly name: string;
      readonly seed: string;
    }
  | { readonly kind: 'problem'; readonly problem: TypedProblem };

/** Whether a text is meant as a target in full. With one slash it may still be looked for, as `project/name`. */
export function isTypedTarget(text: string): boolean {
  return text.split('/').length > 2;
}

/** Reads `namespace/name/seed`, each a DNS label; blanks around them don't count. */
export function parseTypedTarget(text: string): TypedTarget {
  const parts = text.split('/').map(part => part.trim());
  if (parts.length !== 3) return { kind: 'problem', problem: 'form' };
  const [namespace, name, seed] = parts;
  const wrong = Object.entries({ namespace, name, seed } as const).find(
    ([, value]) => !isDnsLabel(value),
  );
  switch (wrong?.[0]) {
    case undefined:
      return { kind: 'target', namespace, name, seed };
    case 'namespace':
    case 'name':
      return { kind: 'problem', problem: wrong[0] };
    default:
      return { kind: 'problem', problem: 'seed' };
  }
}
