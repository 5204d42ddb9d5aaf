import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 300px',
      gap: '16px 32px',
      alignItems: 'start',
      '@media (max-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    aside: { display: 'grid', gap: 12, minWidth: 0 },
  },
  { name: 'GardenerAsideColumn' },
);

/** A part of the form with what helps to fill it beside it where there is room, else below. */
export function AsideColumn(props: {
  readonly aside: ReactNode;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.columns}>
      <div>{props.children}</div>
      <div className={classes.aside}>{props.aside}</div>
    </div>
  );
}
