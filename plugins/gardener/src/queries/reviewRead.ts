import { hashKey, type QueryClient } from '@tanstack/react-query';
import type {
  CreatedShoot,
  ShootDraft,
} from 'backstage-plugin-gardener-common';
import { queryKeys } from './queryKeys';

const READ = queryKeys.ofForm('read');

/** Tells one new shoot with its findings from another one. */
export function reviewPrint(
  draft: ShootDraft,
  { findings }: Pick<CreatedShoot, 'findings'>,
): string {
  return hashKey([draft, findings]);
}

/** The print of what the user read and gave something for last; undefined when that was nothing. */
export function printRead(client: QueryClient | undefined): string | undefined {
  return client?.getQueryData<string>(READ);
}

/** Keeps in memory what the user has read, as long as the cache of this user lives. */
export function keepPrintRead(client: QueryClient, print: string): void {
  client.setQueryData(READ, print);
}
