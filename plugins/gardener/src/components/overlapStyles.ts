import { makeStyles } from '@material-ui/core/styles';
import { MONO } from '../theme/cssVariables';

/** Of the picture of an overlap and of its bars, which are loaded apart. */
export const useOverlapStyles = makeStyles(
  {
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 132px) minmax(60px, 1fr)',
      gap: 10,
      alignItems: 'center',
      fontSize: 12,
      lineHeight: '16px',
      marginTop: 6,
    },
    network: { fontFamily: MONO, overflowWrap: 'anywhere' },
    track: {
      height: 12,
      background: 'var(--gardener-unkSoft)',
      borderRadius: 2,
      position: 'relative',
    },
    bare: { background: 'none' },
    bar: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderRadius: 2,
      background: 'var(--gardener-bar)',
    },
    sharedBar: {
      background:
        'repeating-linear-gradient(45deg, var(--gardener-err) 0 4px, transparent 4px 7px)',
      outline: '1.5px solid var(--gardener-err)',
    },
    shared: { color: 'var(--gardener-err)', fontWeight: 700 },
  },
  { name: 'GardenerOverlapPicture' },
);
