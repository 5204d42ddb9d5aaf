import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
      gap: 16,
      alignItems: 'start',
      '@media (max-width: 1119px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
  },
  { name: 'GardenerTwoColumns' },
);

/** Two cards beside each other where there is room, else below each other. */
export function TwoColumns(props: { readonly children: ReactNode }) {
  return <div className={useStyles().columns}>{props.children}</div>;
}
