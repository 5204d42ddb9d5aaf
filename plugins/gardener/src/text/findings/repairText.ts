import type { FindingRow } from 'backstage-plugin-gardener-common';
import type { FindingsTranslate } from '../../translation/gardenerFindingsTranslationRef';

/** The names of the two shoots of a row: alone where they tell them apart, else with the namespace. */
function namesOf({ shoot, peer }: FindingRow): {
  readonly shoot: string;
  readonly peer: string;
} {
  const alike = peer?.name === shoot.name;
  const nameOf = (one: FindingRow['shoot']) =>
    alike ? `${one.namespace}/${one.name}` : one.name;
  return { shoot: nameOf(shoot), peer: peer ? nameOf(peer) : '' };
}

/** What the repair of a row does; undefined where there is none. */
export function repairText(
  f: FindingsTranslate,
  row: FindingRow,
): string | undefined {
  const { repair } = row;
  return repair.state === 'none'
    ? undefined
    : f(`repair.${repair.kind}`, namesOf(row));
}

/** Whether the repair of a row can be made, and if not, why. */
export function repairStateText(
  f: FindingsTranslate,
  row: FindingRow,
): string | undefined {
  const { repair } = row;
  switch (repair.state) {
    case 'none':
      return undefined;
    case 'possible':
      return f(`state.${repair.kind}`);
    case 'confirm':
      return f(`state.${repair.why}`, { peer: namesOf(row).peer });
    case 'held':
      return f(`state.${repair.why}`);
    default: {
      const never: never = repair;
      throw new Error(`Unknown repair ${JSON.stringify(never)}`);
    }
  }
}
