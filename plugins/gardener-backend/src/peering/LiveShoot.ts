import { readShoot, type Shoot } from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../access/GardenIdentity';
import type { GardenClient } from '../garden/GardenClient';
import { GardenMalformedAnswerError } from '../garden/GardenError';
import { parseLossless } from '../garden/losslessJson';
import { isRecord, textAt } from '../garden/rawObject';

/** Members of `metadata` that every object of a Garden has. */
const NAMED = ['namespace', 'name', 'uid', 'resourceVersion'] as const;

/** A shoot as the Garden sent it just now. */
export interface LiveShoot {
  /** The answer as it came. */
  readonly text: string;
  readonly shoot: Shoot;
  /** `spec.extensions`, with every number to the digit; undefined when absent. */
  readonly extensions: unknown;
  /** `metadata.annotations`; undefined when absent. */
  readonly annotations: unknown;
}

/**
 * Reads what a Garden sent of a shoot.
 *
 * @param garden - its name, for errors
 * @throws GardenMalformedAnswerError when it is no shoot
 */
export function liveShoot(garden: string, text: string): LiveShoot {
  const raw = parsed(garden, text);
  // What is written guards itself by the uid, so a shoot without one can't be written.
  if (
    !isRecord(raw) ||
    !isRecord(raw.metadata) ||
    !NAMED.every(member => textAt(raw, 'metadata', member))
  ) {
    throw new GardenMalformedAnswerError(garden, 'not a shoot');
  }
  return {
    text,
    shoot: readShoot(raw),
    extensions: isRecord(raw.spec) ? raw.spec.extensions : undefined,
    annotations: raw.metadata.annotations,
  };
}

/**
 * Asks the Garden for a shoot as the user: one request.
 *
 * @throws GardenError for every answer that is no shoot
 */
export async function readLiveShoot(
  garden: {
    readonly name: string;
    readonly client: Pick<GardenClient, 'getText'>;
  },
  target: { readonly namespace: string; readonly name: string },
  as: GardenIdentity,
): Promise<LiveShoot> {
  const { namespace, name } = target;
  const text = await garden.client.getText(
    'shoots',
    { namespace, name },
    { as },
  );
  return liveShoot(garden.name, text);
}

function parsed(garden: string, text: string): unknown {
  try {
    return parseLossless(text);
  } catch {
    throw new GardenMalformedAnswerError(garden, 'it is not JSON');
  }
}
