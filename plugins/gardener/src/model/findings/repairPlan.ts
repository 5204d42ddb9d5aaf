import {
  type BulkWish,
  type FindingRow,
  type FindingShoot,
  type RepairKind,
  type SideEdit,
} from 'backstage-plugin-gardener-common';
import { canBeChosen, isChosen, type RepairChoice } from './repairChoice';

/** Pairs of one bulk plan. */
export const MOST_PAIRS = 500;

/** The order in which kinds are told. */
export const REPAIR_KINDS: readonly RepairKind[] = [
  'addReverse',
  'correctSeed',
  'removeEntry',
  'dropDuplicate',
];

/** A shoot that a plan writes, and how many repairs are on it. */
export interface RepairedShoot {
  readonly shoot: FindingShoot;
  readonly repairs: number;
}

/** What the wanted repairs of some rows come to. */
export interface RepairPlan {
  /** Those that are wanted, and find room. */
  readonly repairs: number;
  /** By kind, without those of which there is none. */
  readonly kinds: readonly {
    readonly kind: RepairKind;
    readonly count: number;
  }[];
  readonly held: number;
  /** Proposed, and left out by the user. */
  readonly leftOut: number;
  /** To be confirmed, and not wanted. */
  readonly toConfirm: number;
  /** Wanted, and too many for one plan. */
  readonly tooMany: number;
  /** Those with the most repairs first, then by name. */
  readonly shoots: readonly RepairedShoot[];
  /** One for each pair of shoots. */
  readonly wishes: readonly BulkWish[];
}

interface Place {
  readonly namespace: string;
  readonly name: string;
}

/** Escaped: an entry may name anything. */
function keyOf({ namespace, name }: Place): string {
  return JSON.stringify([namespace, name]);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Two wishes for the same two shoots in one: the server proposes no two for one side. */
function joined(wish: BulkWish, other: BulkWish): BulkWish {
  const isTurned = keyOf(wish.shoot) !== keyOf(other.shoot);
  const [here, there] = isTurned
    ? [other.there, other.here]
    : [other.here, other.there];
  const either = (one: SideEdit, two: SideEdit) => (one === 'keep' ? two : one);
  return {
    ...wish,
    here: either(wish.here, here),
    there: either(wish.there, there),
  };
}

/** The shoots that the repair of a row writes. */
function writtenBy(
  { shoot, peer }: FindingRow,
  wish: BulkWish,
): readonly FindingShoot[] {
  return [
    ...(wish.here === 'keep' ? [] : [shoot]),
    ...(wish.there === 'keep' || !peer ? [] : [peer]),
  ];
}

/** Puts the wanted repairs of some rows together. Costs the rows. */
export function repairPlanOf(
  rows: readonly FindingRow[],
  choice: RepairChoice,
  most = MOST_PAIRS,
): RepairPlan {
  const wishes = new Map<string, BulkWish>();
  const kinds = new Map<RepairKind, number>();
  const shoots = new Map<string, { shoot: FindingShoot; repairs: number }>();
  const counts = { repairs: 0, held: 0, leftOut: 0, toConfirm: 0, tooMany: 0 };
  for (const row of rows) {
    const { repair } = row;
    if (repair.state === 'held') counts.held += 1;
    if (repair.state === 'possible' || repair.state === 'confirm') {
      const { wish } = repair;
      const pair = [wish.shoot, wish.target].map(keyOf).sort().join(' ');
      const known = wishes.get(pair);
      if (!isChosen(choice, row)) {
        if (repair.state === 'confirm') counts.toConfirm += 1;
        else counts.leftOut += 1;
      } else if (!known && wishes.size >= most) counts.tooMany += 1;
      else {
        wishes.set(pair, known ? joined(known, wish) : wish);
        counts.repairs += 1;
        kinds.set(repair.kind, (kinds.get(repair.kind) ?? 0) + 1);
        for (const shoot of writtenBy(row, wish)) {
          const key = keyOf(shoot);
          const repairs = (shoots.get(key)?.repairs ?? 0) + 1;
          shoots.set(key, { shoot, repairs });
        }
      }
    }
  }
  return {
    ...counts,
    kinds: REPAIR_KINDS.flatMap(kind => {
      const count = kinds.get(kind);
      return count ? [{ kind, count }] : [];
    }),
    shoots: [...shoots.values()].sort(
      (a, b) =>
        b.repairs - a.repairs || compareTexts(keyOf(a.shoot), keyOf(b.shoot)),
    ),
    wishes: [...wishes.values()],
  };
}

/** Whether there is anything to plan among some rows. */
export function hasRepairs(rows: readonly FindingRow[]): boolean {
  return rows.some(row => canBeChosen(row) || row.repair.state === 'held');
}
