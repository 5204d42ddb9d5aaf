import { ReactNode, useId } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    card: { overflow: 'hidden', backgroundImage: 'none' },
    head: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 12,
      padding: '12px 16px',
      minHeight: 60,
    },
    title: { fontSize: 18, lineHeight: '24px', fontWeight: 700, margin: 0 },
    subtitle: {
      color: 'var(--gardener-text2)',
      fontSize: 12,
      lineHeight: '16px',
    },
    aside: {
      marginLeft: 'auto',
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 12,
    },
  },
  { name: 'GardenerCard' },
);

/** A card with a title, which keeps its frame whatever is in it. */
export function Card(props: {
  readonly title: string;
  readonly subtitle?: string;
  /** At the right end of the head. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, subtitle, aside, children } = props;
  const classes = useStyles();
  const titleId = useId();
  return (
    <Paper
      component="section"
      className={classes.card}
      aria-labelledby={titleId}
    >
      <div className={classes.head}>
        <h2 className={classes.title} id={titleId}>
          {title}
        </h2>
        {subtitle && <span className={classes.subtitle}>{subtitle}</span>}
        {aside && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </Paper>
  );
}
