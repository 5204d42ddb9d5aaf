import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    hint: {
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerHint' },
);

/** A quiet line that says something of a field. */
export function Hint(props: {
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <p id={props.id} className={useStyles().hint}>
      {props.children}
    </p>
  );
}
