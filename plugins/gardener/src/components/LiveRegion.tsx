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
  { name: 'GardenerLiveRegion' },
);

/** Read out, not seen. */
export function LiveRegion(props: { readonly sentence: string }) {
  return (
    <div
      className={useStyles().hidden}
      aria-live="polite"
      aria-atomic="true"
      data-testid="live-region"
    >
      {props.sentence}
    </div>
  );
}
