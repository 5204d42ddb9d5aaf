import type { Plan } from 'backstage-plugin-gardener-common';
import {
  tellTales,
  type CanaryUser,
  type Knowledge,
} from 'garden-simulator/canaries';
import type { Exchange } from './oracles';
import type { KnownChange, Scene } from './Scene';

/** The plans that a user has got, with everything of which they may tell. */
export function plansMade(
  { user, knowledge }: Scene,
  exchanges: readonly Exchange[],
): KnownChange[] {
  return exchanges
    .filter(
      ({ call, answer }) =>
        call.operation === 'createPlan' && answer.status === 201,
    )
    .map(({ answer }) => {
      const { id, request, shoot, steps }: Plan = JSON.parse(answer.body);
      return knownChange({ id, request, shoot, steps }, user, knowledge);
    });
}

/** A plan as its author made it, not applied. */
export function knownChange(
  {
    id,
    request,
    shoot,
    steps,
  }: Pick<Plan, 'id' | 'request' | 'shoot' | 'steps'>,
  author: CanaryUser,
  knowledge: Knowledge,
): KnownChange {
  const shoots = steps.map(step => ({
    namespace: step.shoot.namespace,
    name: step.shoot.name,
  }));
  const targets =
    request.kind === 'peerings'
      ? request.pairs.map(({ target }) => target)
      : [];
  const namespaces = [shoot, ...shoots].map(({ namespace }) => namespace);
  return {
    id,
    author,
    applied: false,
    shoots,
    namespaces,
    tellsOf: [...namespaces, ...targets.map(({ namespace }) => namespace)]
      // Of what was hidden then, only what was typed is told.
      .filter(namespace => knowledge.shoots.has(namespace)),
    typed: tellTales(JSON.stringify(request)),
  };
}
