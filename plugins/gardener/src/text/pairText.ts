import type {
  BulkWish,
  EntryTarget,
  SideEdit,
} from 'backstage-plugin-gardener-common';
import type { BulkTranslate } from '../translation/gardenerBulkTranslationRef';

/** What is wanted of two shoots, either of which the reader may not know. */
export interface ToldPair extends Pick<BulkWish, 'here' | 'there'> {
  readonly shoot: EntryTarget | null;
  readonly target: EntryTarget | null;
}

/** Name of the project that owns a namespace, where it is known. */
export type ProjectOf = (namespace: string) => string | undefined;

/** The names of two shoots: alone where they tell them apart, else with the namespace. */
function namesOf(
  t: BulkTranslate,
  { shoot, target }: ToldPair,
): readonly [string, string] {
  const alike = shoot?.name === target?.name;
  const nameOf = (one: EntryTarget | null) => {
    if (!one) return t('follow.hidden');
    return alike ? `${one.namespace}/${one.name}` : one.name;
  };
  return [nameOf(shoot), nameOf(target)];
}

/** "prod / shop and ops / ci". */
export function pairLabel(
  t: BulkTranslate,
  { shoot, target }: ToldPair,
  projectOf: ProjectOf,
): string {
  const [one, other] = [shoot, target].map(each =>
    each
      ? `${projectOf(each.namespace) ?? each.namespace} / ${each.name}`
      : t('follow.hidden'),
  );
  return t('pair', { one, other });
}

/** What is wanted of a pair, in a sentence for each of its sides. */
export function pairWishes(
  t: BulkTranslate,
  pair: ToldPair,
): readonly string[] {
  const { here, there } = pair;
  if (here === there && (here === 'add' || here === 'remove')) {
    return [t(here === 'add' ? 'edit.addBoth' : 'edit.removeBoth')];
  }
  const [shoot, target] = namesOf(t, pair);
  const side = (edit: SideEdit, on: string, of: string) =>
    edit === 'keep' ? [] : [t(`edit.${edit}`, { shoot: on, target: of })];
  return [...side(here, shoot, target), ...side(there, target, shoot)];
}
