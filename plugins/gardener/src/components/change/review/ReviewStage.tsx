import { ReactNode, useEffect, useState } from 'react';
import type {
  Change,
  Plan,
  PlanRequest,
} from 'backstage-plugin-gardener-common';
import { saveText } from '../../../hooks/saveText';
import { useExpired } from '../../../hooks/useExpired';
import { failureOf } from '../../../model/failure';
import {
  Acceptance,
  applyRequest,
  NOTHING_ACCEPTED,
  planObstacle,
} from '../../../model/planAcceptance';
import { planYaml } from '../../../model/planYaml';
import { useCreatePlan } from '../../../queries/useCreatePlan';
import { useGardens } from '../../../queries/useGardens';
import { useApplyPlan } from '../../../queries/useWriteChange';
import { applyLabel, planExtent } from '../../../text/planText';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { ActionButton } from '../../ActionButton';
import { CopyButton } from '../../CopyButton';
import { DialogBody, DialogFoot, DialogHead } from '../../GardenerDialog';
import { FailureNote } from '../../FailureNote';
import { Note } from '../../Note';
import { FailedSignIn } from '../../signIn/FailedSignIn';
import { TextButton } from '../../TextButton';
import { ChangeStepper } from '../ChangeStepper';
import { ApplyFailure, needsNewPlan } from './ApplyFailure';
import { PlanLoading } from './PlanLoading';
import { PlanView } from './PlanView';

/** A plan that was made, with what is needed to apply it. */
function ReadyPlan(props: {
  readonly plan: Plan;
  readonly docs: string | null;
  readonly leave: ReactNode;
  readonly onAgain: () => void;
  readonly onApplied: (change: Change) => void;
}) {
  const { plan, docs, leave, onAgain, onApplied } = props;
  const t = useDialogTranslate();
  const [accepted, setAccepted] = useState<Acceptance>(NOTHING_ACCEPTED);
  const apply = useApplyPlan();
  const expired = useExpired(Date.parse(plan.expiresAt));
  const failure = apply.error ? failureOf(apply.error) : undefined;
  const obstacle = planObstacle(plan, accepted, expired);
  const over = expired || (failure !== undefined && needsNewPlan(failure));

  const disabledReason = () => {
    if (apply.isPending) return t('change.review.notYet.applying');
    if (over) return t('change.review.notYet.expired');
    return obstacle === null
      ? undefined
      : t(`change.review.notYet.${obstacle}`, { shoot: plan.shoot.name });
  };

  return (
    <>
      <DialogBody>
        <FailedSignIn told={failure} />
        <div role="alert">
          {expired && (
            <Note severity="warning">
              {t('change.review.expired')}{' '}
              <TextButton onClick={onAgain}>
                {t('change.review.again')}
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
        <PlanView
          plan={plan}
          docs={docs}
          accepted={accepted}
          onAccept={part => setAccepted(before => ({ ...before, ...part }))}
        />
      </DialogBody>
      <DialogFoot
        aside={
          plan.steps.length > 0 && (
            <>
              <CopyButton
                variant="outlined"
                text={plan.steps.map(({ kubectl }) => kubectl).join('\n')}
                label={t('change.review.copyKubectl')}
              />
              <ActionButton
                variant="text"
                size="medium"
                onClick={() =>
                  saveText(
                    `peering-${plan.shoot.name}.yaml`,
                    'application/yaml',
                    planYaml(plan),
                  )
                }
              >
                {t('change.review.download')}
              </ActionButton>
            </>
          )
        }
      >
        {leave}
        <ActionButton
          variant={plan.request.kind === 'deletion' ? 'danger' : 'primary'}
          disabledReason={disabledReason()}
          onClick={() =>
            apply.mutate(
              { planId: plan.id, accepted: applyRequest(plan, accepted) },
              { onSuccess: onApplied },
            )
          }
        >
          {apply.isPending ? t('change.review.applying') : applyLabel(t, plan)}
        </ActionButton>
      </DialogFoot>
    </>
  );
}

/** The second stage of a change: everything that would be written, before anything is. */
export function ReviewStage(props: {
  readonly titleId: string;
  readonly request: PlanRequest;
  readonly title: string;
  /** Where there is a stage before. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly onApplied: (change: Change) => void;
  readonly say: (sentence: string) => void;
}) {
  const { titleId, request, title, onBack, onClose, onApplied, say } = props;
  const t = useDialogTranslate();
  const query = useCreatePlan(request);
  const plan = query.isFetching || query.error ? undefined : query.data;
  const failure =
    query.error && !query.isFetching ? failureOf(query.error) : undefined;
  const { garden } = request.shoot;
  const docs = useGardens(garden).data?.find(({ name }) => name === garden)
    ?.docs.peering;

  useEffect(() => {
    if (plan) say(t('change.announce.planned', { count: plan.steps.length }));
  }, [plan, say, t]);

  const again = () => {
    query.refetch();
  };
  const leave = (
    <ActionButton variant="text" size="medium" onClick={onBack ?? onClose}>
      {t(onBack ? 'change.back' : 'change.cancel')}
    </ActionButton>
  );
  return (
    <>
      <DialogHead
        title={title}
        titleId={titleId}
        phase={plan?.id ?? query.fetchStatus}
        subtitle={
          plan ? planExtent(t, plan) : t('change.review.nothingWritten')
        }
      >
        <ChangeStepper at="review" />
      </DialogHead>
      {plan ? (
        <ReadyPlan
          key={plan.id}
          plan={plan}
          docs={docs ?? null}
          leave={leave}
          onAgain={again}
          onApplied={onApplied}
        />
      ) : (
        <>
          <DialogBody>
            {failure ? (
              <div role="alert">
                <FailureNote
                  title={t('change.review.failed')}
                  failure={failure}
                  again={{ act: again }}
                />
              </div>
            ) : (
              <PlanLoading />
            )}
          </DialogBody>
          <DialogFoot>{leave}</DialogFoot>
        </>
      )}
    </>
  );
}
