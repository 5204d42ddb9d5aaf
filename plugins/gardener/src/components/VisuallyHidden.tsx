import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      margin: -1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'GardenerVisuallyHidden' },
);

/** Words for those who don't see what says the same. */
export function VisuallyHidden(props: { readonly children: ReactNode }) {
  return <span className={useStyles().hidden}>{props.children}</span>;
}
