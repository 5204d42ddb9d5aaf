import { Identity } from '../identity/Identity';
import { PathRule, ResourceRule } from './Rule';

/** Who a binding is for. Service accounts are users by their full name. */
export interface Subject {
  readonly kind: 'User' | 'Group';
  readonly name: string;
}

/** A RoleBinding (with namespace) or a ClusterRoleBinding (without), together with the rules of its ClusterRole. */
export interface Binding {
  readonly name: string;
  readonly namespace?: string;
  readonly role: string;
  readonly subjects: readonly Subject[];
  readonly rules: readonly ResourceRule[];
  readonly pathRules?: readonly PathRule[];
}

/** The first subject of a binding that an identity is. */
export function subjectOf(
  binding: Binding,
  identity: Identity,
): Subject | undefined {
  return binding.subjects.find(subject =>
    subject.kind === 'User'
      ? subject.name === identity.name
      : identity.groups.includes(subject.name),
  );
}

/** Why a binding allows something, in the words of the RBAC authorizer. */
export function allowedBy(binding: Binding, subject: Subject): string {
  const where = binding.namespace
    ? `RoleBinding "${binding.name}/${binding.namespace}"`
    : `ClusterRoleBinding "${binding.name}"`;
  return `RBAC: allowed by ${where} of ClusterRole "${binding.role}" to ${subject.kind} "${subject.name}"`;
}
