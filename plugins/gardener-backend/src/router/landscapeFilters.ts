import {
  findingFilterSchema,
  peeringStatusSchema,
  type LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import { numberOf, textOf, textsOf } from './requestValues';

/**
 * What of a landscape is asked for. The contract has been checked before: every value is there at most as often as it may be,
 * and one of its words.
 */
export function landscapeFiltersOf(
  req: Request,
): Pick<
  LandscapeQuery,
  | 'garden'
  | 'project'
  | 'region'
  | 'seed'
  | 'purpose'
  | 'status'
  | 'finding'
  | 'focus'
  | 'depth'
> {
  const texts = (name: string) => textsOf(req, name);
  return {
    garden: textOf(req, 'garden') ?? '',
    project: texts('project'),
    region: texts('region'),
    seed: texts('seed'),
    purpose: texts('purpose'),
    status: peeringStatusSchema.array().optional().parse(texts('status')),
    finding: findingFilterSchema.array().optional().parse(texts('finding')),
    focus: texts('focus'),
    depth: numberOf(req, 'depth'),
  };
}
