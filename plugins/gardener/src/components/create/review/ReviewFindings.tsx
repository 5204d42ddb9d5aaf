import { makeStyles } from '@material-ui/core/styles';
import type { CreatedShoot } from 'backstage-plugin-gardener-common';
import { reviewDemands } from '../../../model/create/reviewDemands';
import type { GardenerReviewValue } from '../../../model/create/values';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { ChangeSection } from '../../change/ChangeSection';
import { CheckboxLine } from '../../CheckboxLine';
import { Note } from '../../Note';
import { VerdictChip } from '../../VerdictChip';
import { DraftFindingNote } from '../DraftFindingNote';
import { LabelledInput } from '../LabelledInput';

const useStyles = makeStyles(
  {
    list: { display: 'grid', gap: 8 },
    demand: { marginTop: 10, maxWidth: 480 },
  },
  { name: 'GardenerReviewFindings' },
);

/** What is to be said of a new shoot, and what the user must give for it; nothing is asked for that would not help. */
export function ReviewFindings(props: {
  /** Name of the new shoot. */
  readonly shoot: string;
  readonly created: CreatedShoot;
  readonly value: GardenerReviewValue;
  readonly onGive: (part: GardenerReviewValue) => void;
}) {
  const { shoot, created, value, onGive } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const demands = reviewDemands(created);
  const blocked = demands.blocks !== undefined;
  return (
    <ChangeSection title={t('review.findings')}>
      {created.findings.length === 0 ? (
        <VerdictChip verdict="ok">{t('review.nothing')}</VerdictChip>
      ) : (
        <div className={classes.list}>
          {created.findings.map(({ finding }, index) => (
            <DraftFindingNote key={index} finding={finding} />
          ))}
        </div>
      )}
      {blocked && (
        <div className={classes.demand}>
          <Note severity="error">{t('review.blocked')}</Note>
        </div>
      )}
      {demands.override && !blocked && (
        <div className={classes.demand}>
          <LabelledInput
            label={t('review.override', { shoot })}
            value={value.overlapOverride ?? ''}
            maxLength={63}
            onChange={overlapOverride => onGive({ overlapOverride })}
          />
        </div>
      )}
      {demands.warnings > 0 && !blocked && (
        <div className={classes.demand}>
          <CheckboxLine
            checked={value.acceptWarnings === true}
            onChange={acceptWarnings => onGive({ acceptWarnings })}
          >
            {t('review.accept', { count: demands.warnings })}
          </CheckboxLine>
        </div>
      )}
    </ChangeSection>
  );
}
