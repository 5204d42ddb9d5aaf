import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    message: {
      padding: '28px 24px',
      display: 'grid',
      justifyItems: 'center',
      textAlign: 'center',
      gap: 6,
    },
    sign: { color: 'var(--gardener-text2)', marginBottom: 4 },
    title: { fontSize: 16, lineHeight: '22px', fontWeight: 700, margin: 0 },
    text: { color: 'var(--gardener-text2)', maxWidth: 460, margin: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'center',
      gap: 8,
      marginTop: 10,
    },
  },
  { name: 'GardenerCenteredMessage' },
);

/** Says in the middle of a card why there is nothing else. */
export function CenteredMessage(props: {
  readonly sign?: ReactNode;
  readonly title: string;
  readonly text: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.message}>
      {props.sign && <span className={classes.sign}>{props.sign}</span>}
      <h2 className={classes.title}>{props.title}</h2>
      <p className={classes.text}>{props.text}</p>
      {props.children}
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </div>
  );
}
