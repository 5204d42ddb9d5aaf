import type { GardenIdentity } from '../access/GardenIdentity';
import type { AccessQuestion } from './GardenClient';
import { groupOf } from './resourcePaths';

/** The reviews of Kubernetes that the portal makes. */
export type ReviewKind =
  | 'SelfSubjectAccessReview'
  | 'SelfSubjectRulesReview'
  | 'SubjectAccessReview';

/**
 * The review that answers a question about access. It is made as the identity, so that the Garden decides on what it knows
 * of the user itself. An identity that nothing can be done as is asked about by name: the portal's account needs the
 * right to create `subjectaccessreviews` for that.
 */
export function accessReview(
  { verb, resource, namespace, name, subresource }: AccessQuestion,
  as: GardenIdentity,
): { readonly kind: ReviewKind; readonly spec: object } {
  const resourceAttributes = {
    group: groupOf(resource),
    resource,
    verb,
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
    ...(subresource !== undefined && { subresource }),
  };
  return as.kind === 'remembered'
    ? {
        kind: 'SubjectAccessReview',
        spec: { resourceAttributes, user: as.user, groups: [...as.groups] },
      }
    : { kind: 'SelfSubjectAccessReview', spec: { resourceAttributes } };
}
