import { makeStyles } from '@material-ui/core/styles';
import type { BulkUnit } from 'backstage-plugin-gardener-common';
import { pairLabel, pairWishes, type ProjectOf } from '../../../text/pairText';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { HandoverNote } from '../../change/HandoverNote';
import { CheckboxLine } from '../../CheckboxLine';
import { VisuallyHidden } from '../../VisuallyHidden';

const useStyles = makeStyles(
  {
    wish: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
    off: { fontWeight: 600 },
    notes: { display: 'grid', gap: 8, margin: '4px 0 8px 26px' },
  },
  { name: 'GardenerPairToWrite' },
);

/** One pair that can be written, and whether it is. */
export function PairToWrite(props: {
  readonly unit: BulkUnit;
  readonly projectOf: ProjectOf;
  readonly included: boolean;
  readonly onInclude: (included: boolean) => void;
}) {
  const { unit, projectOf, included, onInclude } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  return (
    <>
      <CheckboxLine checked={included} onChange={onInclude}>
        <b>{pairLabel(t, unit, projectOf)}</b>
        {!included && (
          <span className={classes.off}> · {t('review.leftOut')}</span>
        )}
        {pairWishes(t, unit).map(wish => (
          <div key={wish} className={classes.wish}>
            <VisuallyHidden>: </VisuallyHidden>
            {wish}
          </div>
        ))}
      </CheckboxLine>
      {unit.handovers.length > 0 && (
        <div className={classes.notes}>
          {unit.handovers.map((handover, index) => (
            <HandoverNote
              key={index}
              handover={handover}
              shoot={unit.shoot.name}
            />
          ))}
        </div>
      )}
    </>
  );
}
