import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { SeverityIcon } from '../../icons/severity';
import type { HalfEdge } from '../../model/graph/halfEdges';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { HalfLine } from './HalfLine';

const useStyles = makeStyles(
  {
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '6px 20px',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text)',
    },
    item: { display: 'flex', alignItems: 'center', gap: 8 },
    ghost: {
      width: 24,
      height: 12,
      boxSizing: 'border-box',
      border: '1.25px dashed var(--gardener-edge)',
      borderRadius: 3,
      background: 'var(--gardener-sunken)',
    },
    circle: {
      width: 14,
      height: 14,
      boxSizing: 'border-box',
      border: '1.25px solid var(--gardener-edge)',
      borderRadius: '50%',
      background: 'var(--gardener-sunken)',
    },
    bundle: { width: 36, height: 5, background: 'var(--gardener-ok)' },
    count: { color: 'var(--gardener-warn)', fontWeight: 700 },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerGraphLegend' },
);

function half(look: HalfEdge['look'], reconciling = false): HalfEdge {
  return { look, reconciling };
}

function Line(props: { readonly a: HalfEdge; readonly b: HalfEdge }) {
  const middle = { x: 30, y: 7 };
  return (
    <svg width="60" height="14" aria-hidden focusable="false">
      <HalfLine half={props.a} end={{ x: 3, y: 7 }} middle={middle} />
      <HalfLine half={props.b} end={{ x: 55, y: 7 }} middle={middle} />
    </svg>
  );
}

/** What lines and signs mean: those of shoots, or those of groups where groups are drawn, too. */
export function Legend(props: {
  readonly of: 'peer' | 'landscape' | 'groups';
}) {
  const classes = useStyles();
  const g = useGraphTranslate();
  const item = (sign: ReactNode, text: string) => (
    <li className={classes.item}>
      {sign}
      {text}
    </li>
  );
  return (
    <ul className={classes.legend} aria-label={g('legend.label')}>
      {props.of === 'groups' && (
        <>
          {item(<span className={classes.circle} />, g('legend.circle'))}
          {item(<span className={classes.bundle} />, g('legend.bundle'))}
          {item(
            <span className={classes.count} aria-hidden>
              {g('bundle.some', { all: '388', incomplete: '4' })}
            </span>,
            g('legend.bundleCount'),
          )}
        </>
      )}
      {item(
        <Line a={half('configured')} b={half('configured')} />,
        g('legend.configured'),
      )}
      {item(
        <Line a={half('incomplete')} b={half('missing')} />,
        g('legend.incomplete'),
      )}
      {item(
        <Line a={half('unverified')} b={half('unknown')} />,
        g('legend.notAccessible'),
      )}
      {item(
        <Line a={half('configured')} b={half('configured', true)} />,
        g('legend.reconciling'),
      )}
      {props.of !== 'peer' && (
        <>
          {item(<span className={classes.ghost} />, g('legend.ghost'))}
          {item(
            <span className={classes.error}>
              <SeverityIcon severity="error" size={14} />
            </span>,
            g('legend.error'),
          )}
          {item(
            <span className={classes.warning}>
              <SeverityIcon severity="warning" size={14} />
            </span>,
            g('legend.warning'),
          )}
        </>
      )}
    </ul>
  );
}
