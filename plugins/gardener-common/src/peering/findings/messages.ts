import type { FindingCode } from '../../api/schema/finding';
import { errorMessages } from './messages/errorMessages';
import type { FindingTexts } from './messages/FindingTexts';
import { noteMessages } from './messages/noteMessages';
import { warningMessages } from './messages/warningMessages';

/**
 * The texts of every finding: by code, then by wording (`variant`), then `chip`, `what`, `why` and
 * `whatToDo`. Plain nested strings with `{{parameters}}`, as a translation ref takes them, so that the
 * browser and the server say the same.
 *
 * @public
 */
export const findingMessages = {
  ...errorMessages,
  ...warningMessages,
  ...noteMessages,
} as const satisfies Readonly<
  Record<FindingCode, Readonly<Record<string, FindingTexts>>>
>;

/**
 * The wordings of a code.
 *
 * @public
 */
export type FindingVariant<C extends FindingCode> =
  keyof (typeof findingMessages)[C] & string;

/**
 * What a status is called, and its tooltip. `incomplete` has two forms, by the side that lacks its entry.
 * The tooltips are those that users of the Garden's dashboard know, word for word.
 *
 * @public
 */
export const statusMessages = {
  configured: {
    label: 'Configured',
    detail: 'on both shoots',
    tooltip: 'Peering configured on both shoots',
  },
  incompleteTarget: {
    label: 'Incomplete',
    detail: 'missing on target',
    tooltip: 'Incomplete - target shoot has no reverse peering configured',
  },
  incompleteHere: {
    label: 'Incomplete',
    detail: 'missing here',
    tooltip:
      'Incomplete - this shoot has no peering configured to the other shoot',
  },
  notAccessible: {
    label: 'Not accessible',
    detail: 'cannot verify',
    tooltip: 'Target shoot not accessible - cannot verify reverse peering',
  },
} as const;

/**
 * Which of {@link statusMessages} belongs to a peering.
 *
 * @public
 */
export function statusMessageKey(peering: {
  readonly status: 'configured' | 'incomplete' | 'notAccessible';
  readonly missing?: 'target' | 'here';
}): keyof typeof statusMessages {
  switch (peering.status) {
    case 'configured':
    case 'notAccessible':
      return peering.status;
    case 'incomplete':
      return peering.missing === 'here' ? 'incompleteHere' : 'incompleteTarget';
    default: {
      const never: never = peering.status;
      return never;
    }
  }
}
