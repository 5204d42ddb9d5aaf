import { ageAt } from '../model/age';
import { Translate } from '../translation/gardenerTranslationRef';

/** "4 s ago". */
export function ageText(t: Translate, then: number, now: number): string {
  const { unit, value } = ageAt(then, now);
  return t(`age.${unit}`, { value: String(value) });
}
