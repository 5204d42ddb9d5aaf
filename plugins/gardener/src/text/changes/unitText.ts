import type {
  ChangeUnit,
  EntryTarget,
  SideEdit,
} from 'backstage-plugin-gardener-common';
import type { ChangesTranslate } from '../../translation/gardenerChangesTranslationRef';
import { capitalised } from '../capitalised';

function nameOf(
  c: ChangesTranslate,
  shoot: EntryTarget | null,
  other: EntryTarget | null,
): string {
  if (!shoot) return c('detail.hiddenShoot');
  return other?.name === shoot.name
    ? `${shoot.namespace}/${shoot.name}`
    : shoot.name;
}

/** The two shoots of a pair: "shop ↔ lake". */
export function unitName(
  c: ChangesTranslate,
  { shoot, target }: Pick<ChangeUnit, 'shoot' | 'target'>,
): string {
  return c('subject.pairs', {
    shoot: nameOf(c, shoot, target),
    others: nameOf(c, target, shoot),
  });
}

/** What is wanted of a pair: "Add on both", "Remove on lake". */
export function unitWish(c: ChangesTranslate, unit: ChangeUnit): string {
  const { shoot, target, here, there } = unit;
  const word = (edit: Exclude<SideEdit, 'keep'>) => c(`edit.${edit}`);
  if (here !== 'keep' && here === there) {
    return capitalised(c('edit.both', { edit: word(here) }));
  }
  const sides = [
    { edit: here, on: nameOf(c, shoot, target) },
    { edit: there, on: nameOf(c, target, shoot) },
  ].flatMap(({ edit, on }) =>
    edit === 'keep' ? [] : [c('edit.one', { edit: word(edit), shoot: on })],
  );
  return capitalised(sides.length > 0 ? sides.join(', ') : c('edit.none'));
}
