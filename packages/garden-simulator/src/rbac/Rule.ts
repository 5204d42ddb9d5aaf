import { JsonObject } from '../store/KubeObject';

/** One rule of a role, in the shape that a rules review shows. */
export interface ResourceRule extends JsonObject {
  verbs: string[];
  apiGroups: string[];
  resources: string[];
  resourceNames?: string[];
}

/** One rule about paths that are not resources, such as `/version`. */
export interface PathRule extends JsonObject {
  verbs: string[];
  nonResourceURLs: string[];
}

/** What a request wants to do. */
export type Attributes =
  | {
      readonly kind: 'resource';
      readonly verb: string;
      readonly group: string;
      readonly resource: string;
      readonly subresource?: string;
      readonly namespace?: string;
      readonly name?: string;
    }
  | { readonly kind: 'path'; readonly verb: string; readonly path: string };

function has(list: readonly string[], wanted: string): boolean {
  return list.includes('*') || list.includes(wanted);
}

/** True if a rule allows it. A rule with names never allows a request without a name, such as a list. */
export function ruleAllows(
  rule: ResourceRule,
  wanted: Extract<Attributes, { kind: 'resource' }>,
): boolean {
  const full = wanted.subresource
    ? `${wanted.resource}/${wanted.subresource}`
    : wanted.resource;
  return (
    has(rule.verbs, wanted.verb) &&
    has(rule.apiGroups, wanted.group) &&
    (has(rule.resources, full) ||
      (wanted.subresource !== undefined &&
        rule.resources.includes(`*/${wanted.subresource}`))) &&
    (rule.resourceNames === undefined ||
      (wanted.name !== undefined && rule.resourceNames.includes(wanted.name)))
  );
}

/** True if a rule about paths allows it. A trailing `*` stands for any rest. */
export function pathRuleAllows(
  rule: PathRule,
  wanted: Extract<Attributes, { kind: 'path' }>,
): boolean {
  return (
    has(rule.verbs, wanted.verb) &&
    rule.nonResourceURLs.some(
      url =>
        url === wanted.path ||
        (url.endsWith('*') && wanted.path.startsWith(url.slice(0, -1))),
    )
  );
}
