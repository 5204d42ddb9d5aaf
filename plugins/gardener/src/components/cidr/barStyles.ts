import { makeStyles } from '@material-ui/core/styles';
import type { AddressBar } from 'backstage-plugin-gardener-common';

/** Two that touch are seen as two. */
const apart = { boxShadow: 'inset -1px 0 0 var(--gardener-paper)' };

/** The fills of bars: what they are for by colour, what is the matter with them by a hatch of its own. */
export const useBarStyles = makeStyles(
  {
    nodes: { background: 'var(--gardener-bar)', ...apart },
    services: { background: 'var(--gardener-barService)', ...apart },
    pods: { background: 'var(--gardener-barPod)', ...apart },
    idle: {
      background: 'var(--gardener-barIdle)',
      boxShadow: 'inset 0 0 0 1px var(--gardener-edge)',
    },
    error: {
      background:
        'repeating-linear-gradient(135deg, var(--gardener-err) 0 2.5px, var(--gardener-errSoft) 2.5px 6px)',
      boxShadow: 'inset 0 0 0 1.5px var(--gardener-err)',
    },
    warning: {
      background:
        'repeating-linear-gradient(45deg, var(--gardener-warnEdge) 0 2px, var(--gardener-warnSoft) 2px 6px)',
      boxShadow: 'inset 0 0 0 1.5px var(--gardener-warnEdge)',
    },
    kept: {
      background:
        'repeating-linear-gradient(90deg, var(--gardener-edge) 0 1px, var(--gardener-sunken) 1px 5px)',
      boxShadow: 'inset 0 0 0 1px var(--gardener-edge)',
    },
    free: {
      '&&': {
        background: 'none',
        boxSizing: 'border-box',
        border: '1.5px dashed var(--gardener-ok)',
      },
    },
    isFree: { background: 'var(--gardener-ok)' },
  },
  { name: 'GardenerBar' },
);

/** Which fill a bar has. */
export function fillOf({
  severity,
  isIdle,
  kind,
}: Pick<AddressBar, 'severity' | 'isIdle' | 'kind'>):
  | 'error'
  | 'warning'
  | 'idle'
  | AddressBar['kind'] {
  if (severity !== null) return severity;
  return isIdle ? 'idle' : kind;
}
