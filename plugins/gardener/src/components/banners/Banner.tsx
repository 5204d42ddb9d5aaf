import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    banner: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr) auto',
      gap: '8px 12px',
      alignItems: 'center',
      padding: '14px 16px',
      borderLeft: '4px solid',
      '@media (max-width: 720px)': {
        gridTemplateColumns: '20px minmax(0, 1fr)',
        '& > :last-child': { gridColumn: 2 },
      },
    },
    warning: {
      background: 'var(--gardener-warnSoft)',
      borderColor: 'var(--gardener-warnEdge)',
      '--gardener-paper': 'var(--gardener-warnSoft)',
    },
    running: {
      background: 'var(--gardener-infoSoft)',
      borderColor: 'var(--gardener-info)',
    },
    signWarning: { color: 'var(--gardener-warn)' },
    signRunning: { color: 'var(--gardener-info)' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      fontSize: 12,
      lineHeight: '16px',
    },
  },
  { name: 'GardenerBanner' },
);

/** Something that goes on with the peerings of the card, and what can be done about it. */
export function Banner(props: {
  readonly kind: 'warning' | 'running';
  readonly sign: ReactNode;
  readonly title: string;
  readonly text: ReactNode;
  readonly actions: ReactNode;
}) {
  const { kind, sign, title, text, actions } = props;
  const classes = useStyles();
  return (
    <div className={`${classes.banner} ${classes[kind]}`}>
      <span
        className={
          kind === 'warning' ? classes.signWarning : classes.signRunning
        }
      >
        {sign}
      </span>
      <div>
        <b>{title}</b> {text}
      </div>
      <div className={classes.actions}>{actions}</div>
    </div>
  );
}
