import { ReactNode, useEffect, useState } from 'react';
import type {
  BulkPlan,
  BulkPlanRequest,
  Change,
} from 'backstage-plugin-gardener-common';
import { useExpired } from '../../../hooks/useExpired';
import {
  bulkApplyRequest,
  bulkObstacle,
  countUnits,
  stepsToSend,
  WHOLE_PLAN,
} from '../../../model/bulk/bulkChoice';
import type { KnownProjects } from '../../../model/bulk/projectsOf';
import { failureOf } from '../../../model/failure';
import { useBulkPlan } from '../../../queries/useBulkPlan';
import { useApplyBulkPlan } from '../../../queries/useWriteBulkChange';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { ActionButton } from '../../ActionButton';
import { ApplyFailure, needsNewPlan } from '../../change/review/ApplyFailure';
import { CopyButton } from '../../CopyButton';
import { FailureNote } from '../../FailureNote';
import { DialogBody, DialogFoot, DialogHead } from '../../GardenerDialog';
import { Note } from '../../Note';
import { FailedSignIn } from '../../signIn/FailedSignIn';
import { TextButton } from '../../TextButton';
import { BulkPlanView } from './BulkPlanView';
import { BulkPlanning } from './BulkPlanning';

/** A plan that was made, with what is needed to apply it. */
function ReadyPlan(props: {
  readonly plan: BulkPlan;
  readonly projects: KnownProjects | undefined;
  readonly leave: ReactNode;
  readonly overview: ReactNode;
  readonly onAgain: () => void;
  readonly onApplied: (change: Change) => void;
}) {
  const { plan, projects, leave, overview, onAgain, onApplied } = props;
  const t = useBulkTranslate();
  const dialog = useDialogTranslate();
  const [choice, setChoice] = useState(WHOLE_PLAN);
  const apply = useApplyBulkPlan();
  const expired = useExpired(Date.parse(plan.expiresAt));
  const failure = apply.error ? failureOf(apply.error) : undefined;
  const over = failure !== undefined && needsNewPlan(failure);
  const obstacle = bulkObstacle(plan, choice, expired || over);
  const steps = stepsToSend(plan, choice);

  const disabledReason = () => {
    if (apply.isPending) return t('review.notYet.applying');
    return obstacle === null ? undefined : t(`review.notYet.${obstacle}`);
  };

  return (
    <>
      <DialogBody>
        <FailedSignIn told={failure} />
        <div role="alert">
          {expired && (
            <Note severity="warning">
              {dialog('change.review.expired')}{' '}
              <TextButton onClick={onAgain}>
                {dialog('change.review.again')}
              </TextButton>
            </Note>
          )}
          {failure && !expired && (
            <ApplyFailure
              failure={failure}
              onAgain={onAgain}
              onSignedIn={apply.reset}
            />
          )}
        </div>
        {overview}
        <BulkPlanView
          plan={plan}
          projects={projects}
          choice={choice}
          onChoose={setChoice}
        />
      </DialogBody>
      <DialogFoot
        aside={
          // What is left of a patch is known when it is sent.
          steps.length > 0 &&
          choice.leftOut.size === 0 && (
            <CopyButton
              variant="outlined"
              text={steps.map(({ kubectl }) => kubectl).join('\n')}
              label={dialog('change.review.copyKubectl')}
            />
          )
        }
      >
        {leave}
        <ActionButton
          variant="primary"
          disabledReason={disabledReason()}
          onClick={() =>
            apply.mutate(
              { planId: plan.id, accepted: bulkApplyRequest(plan, choice) },
              { onSuccess: onApplied },
            )
          }
        >
          {apply.isPending
            ? dialog('change.review.applying')
            : t('review.apply', { count: steps.length })}
        </ActionButton>
      </DialogFoot>
    </>
  );
}

/** Everything that would be written of many pairs, before anything is. */
export function BulkReviewStage(props: {
  readonly titleId: string;
  readonly request: BulkPlanRequest;
  readonly title: string;
  /** Something that stands above the plan once it is there. */
  readonly overview?: (plan: BulkPlan) => ReactNode;
  /** Leads back to where it was chosen; without it there is no way back. */
  readonly onBack?: () => void;
  /** As far as the page knows them. */
  readonly projects?: KnownProjects;
  readonly onClose: () => void;
  readonly onApplied: (change: Change) => void;
  readonly say: (sentence: string) => void;
}) {
  const { titleId, request, title, overview, onBack, onClose, onApplied, say } =
    props;
  const t = useBulkTranslate();
  const dialog = useDialogTranslate();
  const query = useBulkPlan(request);
  const plan = query.isFetching || query.error ? undefined : query.data;
  const failure =
    query.error && !query.isFetching ? failureOf(query.error) : undefined;

  useEffect(() => {
    if (plan) {
      say(t('review.planned', { count: countUnits(plan, WHOLE_PLAN).written }));
    }
  }, [plan, say, t]);

  const again = () => {
    query.refetch();
  };
  const leave = (
    <>
      {onBack && (
        <ActionButton variant="text" size="medium" onClick={onBack}>
          {dialog('change.back')}
        </ActionButton>
      )}
      <ActionButton variant="text" size="medium" onClick={onClose}>
        {dialog('change.cancel')}
      </ActionButton>
    </>
  );
  return (
    <>
      <DialogHead
        title={title}
        titleId={titleId}
        phase={plan?.id ?? query.fetchStatus}
        subtitle={
          plan
            ? t('review.extent', {
                pairs: t('pairs', { count: plan.units.length }),
                patches: t('review.patches', { count: plan.steps.length }),
              })
            : dialog('change.review.nothingWritten')
        }
      />
      {plan ? (
        <ReadyPlan
          key={plan.id}
          plan={plan}
          projects={props.projects}
          leave={leave}
          overview={overview?.(plan)}
          onAgain={again}
          onApplied={onApplied}
        />
      ) : (
        <>
          <DialogBody>
            {failure ? (
              <div role="alert">
                <FailureNote
                  title={t('review.failed')}
                  failure={failure}
                  again={{ act: again }}
                />
              </div>
            ) : (
              <BulkPlanning />
            )}
          </DialogBody>
          <DialogFoot>{leave}</DialogFoot>
        </>
      )}
    </>
  );
}
