import { Fragment, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    facts: {
      display: 'grid',
      gridTemplateColumns: '76px minmax(0, 1fr)',
      gap: '6px 12px',
      margin: 0,
      '& dt': { fontSize: 12, color: 'var(--gardener-text2)' },
      '& dd': { margin: 0 },
    },
  },
  { name: 'GardenerPanelFacts' },
);

/** Facts with their names; those of which nothing is known are left out. */
export function PanelFacts(props: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}) {
  const classes = useStyles();
  return (
    <dl className={classes.facts}>
      {props.facts.map(
        ([name, value]) =>
          value !== null && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
