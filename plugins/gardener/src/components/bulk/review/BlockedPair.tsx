import { makeStyles } from '@material-ui/core/styles';
import type { BulkUnit } from 'backstage-plugin-gardener-common';
import { pairLabel, pairWishes, type ProjectOf } from '../../../text/pairText';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { HandoverNote } from '../../change/HandoverNote';
import { FindingNote } from '../../FindingNote';
import { GardenWords } from '../../GardenWords';
import { Note } from '../../Note';
import { VerdictChip } from '../../VerdictChip';

const useStyles = makeStyles(
  {
    head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
    wish: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
    notes: { display: 'grid', gap: 8, margin: '6px 0 10px' },
  },
  { name: 'GardenerBlockedPair' },
);

/** One pair that is not written, why, and what others must do for it. */
export function BlockedPair(props: {
  readonly unit: BulkUnit;
  readonly projectOf: ProjectOf;
}) {
  const { unit, projectOf } = props;
  const { blockers, findings, handovers } = unit;
  const classes = useStyles();
  const t = useBulkTranslate();
  // Here nothing can be overridden: one name that is typed can't mean many pairs.
  const blocking = findings.filter(
    ({ standing }) => standing === 'blocks' || standing === 'overridable',
  );
  return (
    <>
      <div className={classes.head}>
        <b>{pairLabel(t, unit, projectOf)}</b>
        <VerdictChip verdict="error">{t('review.isBlocked')}</VerdictChip>
      </div>
      {pairWishes(t, unit).map(wish => (
        <div key={wish} className={classes.wish}>
          {wish}
        </div>
      ))}
      <div className={classes.notes}>
        {blockers.map(({ message, gardenWords }, index) => (
          <Note key={index} severity="error">
            {message}
            {gardenWords && <GardenWords words={gardenWords} />}
          </Note>
        ))}
        {blocking.map(({ finding }, index) => (
          <FindingNote key={index} finding={finding} />
        ))}
        {handovers.map((handover, index) => (
          <HandoverNote
            key={index}
            handover={handover}
            shoot={unit.shoot.name}
          />
        ))}
      </div>
    </>
  );
}
