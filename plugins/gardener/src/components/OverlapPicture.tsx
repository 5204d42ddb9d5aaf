import { makeStyles } from '@material-ui/core/styles';
import type { Overlap } from 'backstage-plugin-gardener-common';
import { Bar, overlapBars } from '../model/overlapBars';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
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

function place(bar: Bar) {
  return { left: `${bar.left}%`, width: `${bar.width}%` };
}

/** Two ranges and what they share, as bars on one scale. */
export function OverlapPicture(props: { readonly overlap: Overlap }) {
  const { overlap } = props;
  const classes = useStyles();
  const t = useTranslate();
  const bars = overlapBars(overlap);
  const range = (owner: string, network: string, bar: Bar | undefined) => (
    <div className={classes.row}>
      <span>
        <b>{owner}</b> <span className={classes.network}>{network}</span>
      </span>
      {bar && (
        <span className={classes.track} aria-hidden>
          <span className={classes.bar} style={place(bar)} />
        </span>
      )}
    </div>
  );
  return (
    <div>
      {range(overlap.leftOwner, overlap.left, bars?.left)}
      {range(overlap.rightOwner, overlap.right, bars?.right)}
      <div className={classes.row}>
        <span className={classes.shared}>
          {t('detail.shared', { network: overlap.shared })}
        </span>
        {bars && (
          <span className={`${classes.track} ${classes.bare}`} aria-hidden>
            <span
              className={`${classes.bar} ${classes.sharedBar}`}
              style={place(bars.shared)}
            />
          </span>
        )}
      </div>
    </div>
  );
}
