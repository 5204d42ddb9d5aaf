import type { Translate } from '../translation/gardenerTranslationRef';

/** The seed of a shoot in words: "eu-de-2", or "migrating from eu-de-1 to eu-de-2". */
export function seedText(
  t: Translate,
  shoot: {
    /** Null where there is none, or nobody here may say it. */
    readonly seed: string | null;
    readonly migratingFrom?: string;
  },
): string {
  const { seed, migratingFrom } = shoot;
  return seed !== null && migratingFrom !== undefined
    ? t('seed.migrating', { from: migratingFrom, to: seed })
    : seed ?? '–';
}
