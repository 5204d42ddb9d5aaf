import { ReactNode, useEffect, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Change,
  Plan,
  PlanRequest,
} from 'backstage-plugin-gardener-common';
import { useExpired } from '../../hooks/useExpired';
import { failureOf } from '../../model/failure';
import {
  Acceptance,
  applyRequest,
  NOTHING_ACCEPTED,
  planObstacle,
} from '../../model/planAcceptance';
import { useCreatePlan } from '../../queries/useCreatePlan';
import { useApplyPlan } from '../../queries/useWriteChange';
import { asSentence } from '../../text/asSentence';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { ActionButton } from '../ActionButton';
import { PlanFindings } from '../change/review/PlanFindings';
import { PlanRequests } from '../change/review/PlanRequests';
import { StepDiff } from '../change/review/StepDiff';
import { ChangeSection } from '../change/ChangeSection';
import { DialogBody, DialogFoot } from '../GardenerDialog';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';
import { FailedSignIn } from '../signIn/FailedSignIn';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    plan: { display: 'grid', gap: 16, marginTop: 16 },
    quiet: { margin: '16px 0 0', color: 'var(--gardener-text2)' },
    failure: { marginTop: 16 },
  },
  { name: 'GardenerDeletionPlanStage' },
);

interface StageProps {
  /** What the plan is for, in a sentence. */
  readonly lead: string;
  readonly applyLabel: string;
  /** Whether it is applied by itself when nothing in it asks. */
  readonly atOnce: boolean;
  /** What stands above the plan. */
  readonly phases: ReactNode;
  readonly onApplied: (change: Change) => void;
  /** Goes on when there is nothing to write after all. */
  readonly onNothing?: () => void;
  readonly onBack: () => void;
}

function ReadyPlan(
  props: StageProps & { readonly plan: Plan; readonly onAgain: () => void },
) {
  const { plan, lead, applyLabel, atOnce, phases, onAgain } = props;
  const { onApplied, onNothing, onBack } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const [accepted, setAccepted] = useState<Acceptance>({
    ...NOTHING_ACCEPTED,
    // It was typed to come here.
    confirmName: plan.shoot.name,
  });
  const expired = useExpired(Date.parse(plan.expiresAt));
  const { mutate, reset, isPending, error } = useApplyPlan();
  const failure = error ? failureOf(error) : undefined;
  const obstacle = planObstacle(plan, accepted, expired);
  const nothingLeft =
    onNothing &&
    plan.steps.length === 0 &&
    plan.blockers.every(({ code }) => code === 'nothingToDo');

  const apply = () =>
    mutate(
      { planId: plan.id, accepted: applyRequest(plan, accepted) },
      { onSuccess: onApplied },
    );
  const begun = useRef(false);
  const now = atOnce && obstacle === null;
  useEffect(() => {
    if (!now || begun.current) return;
    begun.current = true;
    apply();
  });

  const disabledReason = () => {
    if (isPending) return t('change.review.notYet.applying');
    return obstacle === null
      ? undefined
      : t(`change.review.notYet.${obstacle}`, { shoot: plan.shoot.name });
  };
  return (
    <>
      <DialogBody>
        <FailedSignIn told={failure} />
        {phases}
        <div className={classes.failure} role="alert">
          {expired && (
            <Note severity="warning">
              {t('change.review.expired')}{' '}
              <TextButton onClick={onAgain}>
                {t('change.review.again')}
              </TextButton>
            </Note>
          )}
          {failure &&
            !expired &&
            (failure.kind === 'noAnswer' ? (
              <Note severity="error">
                {t('change.review.noAnswer')} {asSentence(failure.message)}
              </Note>
            ) : (
              <FailureNote
                title={t('change.review.notApplied')}
                failure={failure}
                again={{ label: t('change.review.again'), act: onAgain }}
                onSignedIn={reset}
              />
            ))}
        </div>
        <div className={classes.plan}>
          {plan.steps.length > 0 && (
            <ChangeSection title={lead}>
              <PlanRequests plan={plan} />
            </ChangeSection>
          )}
          {plan.request.kind === 'peerings' && plan.steps.length > 0 && (
            <ChangeSection title={t('change.review.manifest')}>
              {plan.steps.map((step, index) => (
                <StepDiff key={index} step={step} open={false} />
              ))}
            </ChangeSection>
          )}
          <PlanFindings
            plan={plan}
            accepted={accepted}
            nameTyped
            onAccept={part => setAccepted(before => ({ ...before, ...part }))}
          />
        </div>
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onBack}>
          {t('deletion.back')}
        </ActionButton>
        {nothingLeft ? (
          <ActionButton variant="danger" onClick={onNothing}>
            {t('deletion.nothingLeft')}
          </ActionButton>
        ) : (
          <ActionButton
            variant="danger"
            disabledReason={disabledReason()}
            onClick={apply}
          >
            {applyLabel}
          </ActionButton>
        )}
      </DialogFoot>
    </>
  );
}

/** A plan on the way to a deletion: what it writes, what speaks against it, and the button that applies it. */
export function DeletionPlanStage(
  props: StageProps & { readonly request: PlanRequest },
) {
  const { request, phases, onBack } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const { data: plan, error, isFetching, refetch } = useCreatePlan(request);

  if (plan && !isFetching && !error) {
    return (
      <ReadyPlan
        key={plan.id}
        {...props}
        plan={plan}
        onAgain={() => refetch()}
      />
    );
  }
  return (
    <>
      <DialogBody>
        {phases}
        {error && !isFetching ? (
          <div className={classes.failure} role="alert">
            <FailureNote
              title={t('change.review.failed')}
              failure={failureOf(error)}
              again={{ act: () => refetch() }}
            />
          </div>
        ) : (
          <p className={classes.quiet} role="status">
            {t('change.review.planning')}
          </p>
        )}
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onBack}>
          {t('deletion.back')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
