import type { NamedResources } from './GardenClient';
import { GardenMalformedAnswerError } from './GardenError';
import { isRecord } from './rawObject';

/**
 * Reads a SelfSubjectRulesReview, reduced to the namespaces and projects that its rules name: Gardener
 * gives each member a rule with `resourceNames` for its project and for the project's namespace.
 * Names are sorted and unique. A rule without names (an administrator's) names nothing.
 *
 * @throws GardenMalformedAnswerError when there are no rules to read.
 */
export function readRules(garden: string, review: unknown): NamedResources {
  const status = isRecord(review) ? review.status : undefined;
  if (!isRecord(status) || !Array.isArray(status.resourceRules ?? [])) {
    throw new GardenMalformedAnswerError(
      garden,
      'a rules review without rules',
    );
  }
  const namespaces = new Set<string>();
  const projects = new Set<string>();
  for (const rule of allOf(status.resourceRules, isRecord)) {
    const verbs = allOf(rule.verbs, isText);
    if (!verbs.includes('get') && !verbs.includes('*')) continue;
    const groups = allOf(rule.apiGroups, isText);
    const resources = allOf(rule.resources, isText);
    const names = allOf(rule.resourceNames, isText);
    if (covers(groups, '') && covers(resources, 'namespaces')) {
      names.forEach(name => namespaces.add(name));
    }
    if (
      covers(groups, 'core.gardener.cloud') &&
      covers(resources, 'projects')
    ) {
      names.forEach(name => projects.add(name));
    }
  }
  return {
    incomplete: status.incomplete === true,
    namespaces: [...namespaces].sort(),
    projects: [...projects].sort(),
  };
}

function covers(list: readonly string[], wanted: string): boolean {
  return list.includes(wanted) || list.includes('*');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function allOf<T>(
  list: unknown,
  is: (value: unknown) => value is T,
): readonly T[] {
  return Array.isArray(list) ? list.filter(is) : [];
}
