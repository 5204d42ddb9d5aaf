import { makeStyles } from '@material-ui/core/styles';
import type { BulkStep } from 'backstage-plugin-gardener-common';
import { useShowMore } from '../../../hooks/useShowMore';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { ChangeSection } from '../../change/ChangeSection';
import { StepDiff } from '../../change/review/StepDiff';
import { MoreButton } from '../MoreButton';

/** So many patches stand in the list before more are asked for, and so many of them open. */
const STEP = 20;
const OPEN = 3;

const useStyles = makeStyles(
  {
    quiet: {
      margin: '8px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerBulkPatches' },
);

/** What changes on each shoot, in the order of writing. */
export function BulkPatches(props: {
  readonly steps: readonly BulkStep[];
  /** Whether some pair of them is left out. */
  readonly reduced: boolean;
}) {
  const { steps, reduced } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const dialog = useDialogTranslate();
  const { shown, more, showMore } = useShowMore(steps, STEP);
  return (
    <ChangeSection
      title={t('review.patchesTitle', { number: String(steps.length) })}
    >
      {shown.map((step, index) => (
        <StepDiff
          key={`${step.shoot.namespace}/${step.shoot.name}`}
          // Of many pairs no shoot is the own one.
          step={{ ...step, side: 'here' }}
          open={index < OPEN}
        />
      ))}
      <MoreButton more={more} onMore={showMore} />
      <p className={classes.quiet}>
        {steps.length === 0
          ? t('review.noPatches')
          : dialog('change.review.onlyThese')}{' '}
        {reduced && t('review.smaller')}
      </p>
    </ChangeSection>
  );
}
