import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { SlowFacts } from 'backstage-plugin-gardener-common';

/** Which fact of a shoot says who owns its entity, or to which system it belongs. */
export type FactSource =
  | { readonly from: 'shootLabel'; readonly label: string }
  | { readonly from: 'projectLabel'; readonly label: string }
  | { readonly from: 'project' }
  | { readonly from: 'projectOwner' };

/** How the fact becomes an entity reference. */
export type FactReading =
  | { readonly kind: 'plain' }
  /** A value that is not in the map gives no reference. */
  | { readonly kind: 'map'; readonly map: Readonly<Record<string, string>> }
  /** `{{value}}` stands for the fact. */
  | { readonly kind: 'template'; readonly template: string };

/** One rule: a fact, and how it is read. */
export type EntityRefRule = FactSource & { readonly reading: FactReading };

/** Rules in the order in which they are tried, and what holds when none of them gives a reference. */
export interface EntityRefRules<Fallback extends string | undefined> {
  readonly rules: readonly EntityRefRule[];
  /** Kind of references that name none, for example `group`. */
  readonly defaultKind: string;
  readonly fallback: Fallback;
}

/**
 * The first valid entity reference that the rules give for a shoot.
 * A value that is no reference is passed over: labels are written by many hands, and a wrong one must not cost the entity.
 */
export function resolveEntityRef<Fallback extends string | undefined>(
  rules: EntityRefRules<Fallback>,
  facts: SlowFacts,
): string | Fallback {
  for (const rule of rules.rules) {
    const value = factOf(rule, facts);
    const text = value ? readFact(rule.reading, value) : undefined;
    const ref =
      text === undefined ? undefined : toEntityRef(text, rules.defaultKind);
    if (ref !== undefined) return ref;
  }
  return rules.fallback;
}

/**
 * The full form of an entity reference, or undefined when the text is none.
 */
export function toEntityRef(
  text: string,
  defaultKind: string,
): string | undefined {
  const ref = tryParse(text.trim(), defaultKind);
  return ref && [ref.kind, ref.namespace, ref.name].every(isRefPart)
    ? stringifyEntityRef(ref)
    : undefined;
}

function tryParse(
  text: string,
  defaultKind: string,
): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(text, { defaultKind });
  } catch {
    // All that it throws says that the text is no reference; there is no way to ask first.
    return undefined;
  }
}

/** What the catalog allows in names. `parseEntityRef` itself lets blanks and other signs through. */
function isRefPart(part: string): boolean {
  return /^[a-z0-9]([-a-z0-9_.]{0,61}[a-z0-9])?$/i.test(part);
}

function factOf(
  source: FactSource,
  facts: SlowFacts,
): string | null | undefined {
  switch (source.from) {
    case 'shootLabel':
      return ownValue(facts.labels, source.label);
    case 'projectLabel':
      return ownValue(facts.projectLabels, source.label);
    case 'project':
      return facts.project;
    case 'projectOwner':
      return facts.projectOwner;
    default:
      return source satisfies never;
  }
}

function readFact(reading: FactReading, value: string): string | undefined {
  switch (reading.kind) {
    case 'plain':
      return value;
    case 'map':
      return ownValue(reading.map, value);
    case 'template':
      return reading.template.replace(/\{\{\s*value\s*\}\}/g, () => value);
    default:
      return reading satisfies never;
  }
}

/** Facts come from outside, so `constructor` or `__proto__` must find nothing. */
function ownValue(
  record: Readonly<Record<string, string>>,
  key: string,
): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
