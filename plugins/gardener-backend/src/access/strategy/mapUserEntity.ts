import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  RELATION_MEMBER_OF,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import {
  GROUPS_ANNOTATION,
  USER_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import { createGardenIdentity } from '../createGardenIdentity';
import type { IdentityResult } from './IdentityStrategy';
import type { ImpersonationConfig } from './ImpersonationConfig';
import { isFromTrustedLocation } from './trustedLocation';

const DEFAULT_TEMPLATE = '{{email}}';
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Checks a template for the name of the Garden user.
 *
 * @throws InputError when it names something other than `email` and `name`, or nothing at all:
 * then every user would be the same Garden user
 */
export function checkUserTemplate(template: string): void {
  const names = [...template.matchAll(PLACEHOLDER)].map(match => match[1]);
  const unknown = names.find(name => name !== 'email' && name !== 'name');
  if (unknown !== undefined) {
    throw new InputError(
      `the userTemplate names "${unknown}"; it may name {{email}} and {{name}}`,
    );
  }
  if (names.length === 0) {
    throw new InputError(
      'the userTemplate names neither {{email}} nor {{name}}, so every user would be the same Garden user',
    );
  }
}

/**
 * From the catalog's entity of a user to the Garden identity behind the user. Pure.
 */
export function mapUserEntity(
  entity: Entity,
  config: ImpersonationConfig,
): IdentityResult {
  const trusted = isFromTrustedLocation(entity, config.trustedLocations);
  const user =
    (trusted && entity.metadata.annotations?.[USER_ANNOTATION]) ||
    fillTemplate(config.userTemplate ?? DEFAULT_TEMPLATE, entity);
  if (user === undefined) {
    return {
      kind: 'notMapped',
      reason:
        config.userTemplate === undefined
          ? 'Your user in the catalog has no e-mail address, so it is not known who you are in the Garden. Ask who runs this portal to add it.'
          : `Your user in the catalog lacks what "${config.userTemplate}" needs, so it is not known who you are in the Garden. Ask who runs this portal to add it.`,
    };
  }
  try {
    return {
      kind: 'mapped',
      identity: createGardenIdentity(user, groupsOf(entity, config, trusted)),
    };
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') throw error;
    return {
      kind: 'notMapped',
      reason: `Your user in the catalog can't be used in the Garden: ${error.message}. Ask who runs this portal to correct it.`,
    };
  }
}

/**
 * The name, or undefined when the entity lacks what the template names. Names are unique within one
 * namespace of the catalog only, so those of other namespaces than the default one don't count.
 */
function fillTemplate(template: string, entity: Entity): string | undefined {
  let complete = true;
  const text = template.replace(PLACEHOLDER, (_, name: string) => {
    const value = name === 'email' ? emailOf(entity) : nameOf(entity);
    if (!value) complete = false;
    return value ?? '';
  });
  return complete ? text : undefined;
}

function nameOf(entity: Entity): string | undefined {
  const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  return namespace === DEFAULT_NAMESPACE ? entity.metadata.name : undefined;
}

function emailOf(entity: Entity): string | undefined {
  const profile = entity.spec?.profile;
  if (!profile || typeof profile !== 'object' || Array.isArray(profile)) {
    return undefined;
  }
  const { email } = profile;
  return typeof email === 'string' && email.trim() !== ''
    ? email.trim()
    : undefined;
}

function groupsOf(
  entity: Entity,
  config: ImpersonationConfig,
  trusted: boolean,
): readonly string[] {
  const source = config.groups ?? 'annotation';
  switch (source) {
    case 'annotation': {
      const text = trusted && entity.metadata.annotations?.[GROUPS_ANNOTATION];
      return text ? text.split(',').filter(group => group.trim() !== '') : [];
    }
    case 'ownership':
      return (entity.relations ?? [])
        .filter(relation => relation.type === RELATION_MEMBER_OF)
        .map(relation => parseEntityRef(relation.targetRef))
        .filter(
          group =>
            group.kind === 'group' && group.namespace === DEFAULT_NAMESPACE,
        )
        .map(group => `${config.groupPrefix ?? ''}${group.name}`);
    default: {
      const never: never = source;
      throw new Error(`Unknown source of groups: ${never}`);
    }
  }
}
