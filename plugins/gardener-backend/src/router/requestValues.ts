import type { ShootRef } from 'backstage-plugin-gardener-common';
import type { Request } from 'express';

/** The shoot that a path names. The contract has been checked before: every part is a DNS label. */
export function shootOf(req: Request): ShootRef {
  const { garden, namespace, name } = req.params;
  return { garden, namespace, name };
}

/** A text of the query, as the contract allows it once at most. */
export function textOf(req: Request, name: string): string | undefined {
  const value: unknown = req.query[name];
  return typeof value === 'string' ? value : undefined;
}

/** A whole number of the query; the contract has been checked before. */
export function numberOf(req: Request, name: string): number | undefined {
  const value: unknown = req.query[name];
  return value === undefined ? undefined : Number(value);
}
