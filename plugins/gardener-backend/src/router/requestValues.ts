import { InputError } from '@backstage/errors';
import {
  changeStateSchema,
  type ChangeState,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';

/** The shoot that a path names. The contract has been checked before: every part is a DNS label. */
export function shootOf(req: Request): ShootRef {
  const { garden, namespace, name } = req.params;
  return { garden, namespace, name };
}

/**
 * Whether a query names a shoot.
 *
 * @throws InputError when it names a part of one
 */
export function namesShoot(req: Request): boolean {
  const { garden, namespace, name } = req.query;
  if (namespace === undefined && name === undefined) return false;
  if ([garden, namespace, name].includes(undefined)) {
    throw new InputError(
      'The parameters "garden", "namespace" and "name" name a shoot together',
    );
  }
  return true;
}

/** The states that a query names; undefined when it names none. The contract has been checked before. */
export function changeStatesOf(
  req: Request,
): readonly ChangeState[] | undefined {
  const value: unknown = req.query.states;
  if (value === undefined) return undefined;
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return changeStateSchema.options.filter(state => texts.includes(state));
}

/** The shoot that a query names. The contract has been checked before: every part is there once, and a DNS label. */
export function shootInQuery(req: Request): ShootRef {
  const { garden, namespace, name } = req.query;
  return {
    garden: String(garden),
    namespace: String(namespace),
    name: String(name),
  };
}

/** A text of the query, as the contract allows it once at most. */
export function textOf(req: Request, name: string): string | undefined {
  const value: unknown = req.query[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of the query under one name, as the check of the contract has read them; undefined for none. */
export function textsOf(req: Request, name: string): string[] | undefined {
  const value: unknown = req.query[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** A yes or no of the query, which the check of the contract has read. */
export function flagOf(req: Request, name: string): boolean {
  const value: unknown = req.query[name];
  return value === true;
}

/**
 * A whole number of the query. The contract has been checked before, but its check of bounds lets
 * "Infinity" and 1e400 pass, with which a page would have no end.
 *
 * @throws InputError that names the parameter
 */
export function numberOf(req: Request, name: string): number | undefined {
  const value: unknown = req.query[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new InputError(`request/query/${name} must be integer`);
  }
  return number;
}
