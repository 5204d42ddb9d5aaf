import { severities } from 'backstage-plugin-gardener-common';
import type {
  FindingCode,
  statusMessages,
} from 'backstage-plugin-gardener-common';

export type {
  FindingCode,
  PeeringStatus,
  Severity,
} from 'backstage-plugin-gardener-common';

/** The status of a peering with the side that lacks its entry: what the status column shows. */
export type Standing = keyof typeof statusMessages;

/** Whether a text is a finding code that this version knows. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(severities, text);
}

/** Every finding code, worst first. */
export const findingCodes: readonly FindingCode[] =
  Object.keys(severities).filter(isFindingCode);
