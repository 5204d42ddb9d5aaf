import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    card: {
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      overflow: 'hidden',
    },
    title: {
      margin: 0,
      padding: '12px 14px 6px',
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 700,
    },
    body: { padding: '0 14px 12px' },
  },
  { name: 'GardenerSideCard' },
);

/** A small card beside a field. */
export function SideCard(props: {
  readonly title: string;
  /** Fills the width of the card. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h4 className={classes.title} id={titleId}>
        {props.title}
      </h4>
      <div className={props.wide ? undefined : classes.body}>
        {props.children}
      </div>
    </section>
  );
}
