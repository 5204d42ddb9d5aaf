import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { column: { display: 'grid', gap: 16, minWidth: 0 } },
  { name: 'GardenerColumn' },
);

/** Cards below each other. */
export function Column(props: { readonly children: ReactNode }) {
  return <div className={useStyles().column}>{props.children}</div>;
}
