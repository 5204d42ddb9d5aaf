import type { Finding, FindingCode } from '../../api/schema/finding';
import type { AnyHit } from './FindingRule';
import { findingMessages } from './messages';
import type { FindingTexts } from './messages/FindingTexts';
import { severities } from './severities';

const CATALOGUE: Readonly<
  Record<FindingCode, Readonly<Record<string, FindingTexts>>>
> = findingMessages;

/** Puts parameters into a text; one that is not given stays visible as it stands in the catalogue. */
function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? params[name] : placeholder,
  );
}

/** The finding of a hit, with its English texts. */
export function makeFinding(code: FindingCode, hit: AnyHit): Finding {
  const { variant, subject, params, overlaps, gardenWords } = hit;
  const texts = CATALOGUE[code][variant];
  return {
    code,
    severity: severities[code],
    subject,
    what: fill(texts.what, params),
    why: fill(texts.why, params),
    whatToDo: fill(texts.whatToDo, params),
    variant,
    params: { ...params },
    ...(overlaps && { overlaps: [...overlaps] }),
    ...(gardenWords !== undefined && { gardenWords }),
  };
}
