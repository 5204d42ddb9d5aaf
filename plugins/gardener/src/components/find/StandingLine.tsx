import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    // As high as a line of it, so that nothing moves when the answer comes.
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '2px 14px',
      minHeight: 24,
      fontSize: 13,
      lineHeight: '18px',
    },
  },
  { name: 'GardenerStandingLine' },
);

/** The place of a shoot's standing, whether it is known or not. */
export function StandingLine(props: { readonly children: ReactNode }) {
  return <div className={useStyles().line}>{props.children}</div>;
}
