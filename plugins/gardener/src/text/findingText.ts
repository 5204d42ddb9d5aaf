import {
  Finding,
  findingMessages,
  FindingTexts,
  FindingTextsByVariant,
} from 'backstage-plugin-gardener-common';
import {
  gardenerTranslationRef,
  Translate,
} from '../translation/gardenerTranslationRef';
import { ANY_PARAMS } from './findingParams';

type FindingKey = keyof typeof gardenerTranslationRef.T & `findings.${string}`;

const catalogue: FindingTextsByVariant = findingMessages;

function isFindingKey(key: string): key is FindingKey {
  const [, code, variant] = key.split('.');
  return (
    Object.hasOwn(catalogue, code) && Object.hasOwn(catalogue[code], variant)
  );
}

/** "HALF_OPEN_CHANGE" as words, for codes that came after this version. */
function codeAsWords(code: string): string {
  const words = code.toLowerCase().replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One text of a wording, or undefined when this version does not have the wording. */
function lookUp(
  t: Translate,
  finding: Pick<Finding, 'code' | 'params'>,
  variant: string,
  field: keyof FindingTexts,
): string | undefined {
  const key = `findings.${finding.code}.${variant}.${field}`;
  return isFindingKey(key)
    ? t(key, { ...ANY_PARAMS, ...finding.params })
    : undefined;
}

/**
 * The texts of a finding in the reader's language, or in the server's English
 * when the server knows a wording that this version does not.
 */
export function findingText(t: Translate, finding: Finding): FindingTexts {
  const text = (field: keyof FindingTexts) =>
    lookUp(t, finding, finding.variant ?? 'default', field);
  return {
    chip: findingChip(t, finding),
    what: text('what') ?? finding.what,
    why: text('why') ?? finding.why,
    whatToDo: text('whatToDo') ?? finding.whatToDo,
  };
}

/** The two or three words of a finding, where no more of it is known. */
export function findingChip(
  t: Translate,
  finding: Pick<Finding, 'code' | 'variant' | 'params'>,
): string {
  return (
    lookUp(t, finding, finding.variant ?? 'default', 'chip') ??
    chipOfCode(t, finding.code)
  );
}

/** What a finding says, where no more of it is known. */
export function findingWhat(
  t: Translate,
  finding: Pick<Finding, 'code' | 'variant' | 'params' | 'what'>,
): string {
  return (
    lookUp(t, finding, finding.variant ?? 'default', 'what') ?? finding.what
  );
}

/** The chip of a code by itself, for a list to choose from. */
export function chipOfCode(t: Translate, code: Finding['code']): string {
  const [variant = ''] = Object.keys(
    Object.hasOwn(catalogue, code) ? catalogue[code] : {},
  );
  return lookUp(t, { code, params: {} }, variant, 'chip') ?? codeAsWords(code);
}

const NAME_PARAMS = [
  'shoot',
  'target',
  'other',
  'owner',
  'nodesOwner',
  'restricted',
] as const;

/** The names of shoots that the texts of a finding may hold. */
export function namesIn(finding: Finding): readonly string[] {
  const { subject, params } = finding;
  const names = NAME_PARAMS.flatMap(param => params[param] ?? []);
  const target = subject.kind === 'peering' ? [subject.target.name] : [];
  return [...new Set([subject.shoot.name, ...target, ...names])];
}
