/**
 * What is asked for when pairs of one shoot are to be the other way round: both entries where there are none, and none
 * where both are.
 *
 * @param own the shoot on which the plan is made
 */
export function planRequest(own, pairs) {
  return {
    kind: 'peerings',
    shoot: { garden: 'osc', namespace: own.namespace, name: own.name },
    pairs: pairs.map(pair => {
      const { namespace, name } = pair.other(own);
      const wish = pair.peered ? 'remove' : 'add';
      return { target: { namespace, name }, here: wish, there: wish };
    }),
  };
}
