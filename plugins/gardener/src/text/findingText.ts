import {
  Finding,
  findingMessages,
  FindingTexts,
  FindingTextsByVariant,
} from 'backstage-plugin-gardener-common';
import { Translate } from '../translation/gardenerTranslationRef';

const catalogue: FindingTextsByVariant = findingMessages;

/** The wording that the server chose; undefined when this version does not have it. */
function variantOf(finding: Finding): string | undefined {
  if (!Object.hasOwn(catalogue, finding.code)) return undefined;
  const variants = catalogue[finding.code];
  const variant = finding.variant ?? 'default';
  return Object.hasOwn(variants, variant) ? variant : undefined;
}

/** "HALF_OPEN_CHANGE" as words, for codes that came after this version. */
function codeAsWords(code: string): string {
  const words = code.toLowerCase().replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The texts of a finding in the reader's language, or in the server's English
 * when the server knows a wording that this version does not.
 */
export function findingText(t: Translate, finding: Finding): FindingTexts {
  const variant = variantOf(finding);
  if (variant === undefined) {
    return {
      chip: codeAsWords(finding.code),
      what: finding.what,
      why: finding.why,
      whatToDo: finding.whatToDo,
    };
  }
  const key = `findings.${finding.code}.${variant}` as const;
  return {
    chip: t(`${key}.chip`, finding.params),
    what: t(`${key}.what`, finding.params),
    why: t(`${key}.why`, finding.params),
    whatToDo: t(`${key}.whatToDo`, finding.params),
  };
}

/** The chip of a code by itself, for a list to choose from. */
export function chipOfCode(t: Translate, code: Finding['code']): string {
  if (!Object.hasOwn(catalogue, code)) return codeAsWords(code);
  const [variant] = Object.keys(catalogue[code]);
  return t(`findings.${code}.${variant}.chip`);
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
