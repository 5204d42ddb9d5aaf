import { useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BulkWish, Change } from 'backstage-plugin-gardener-common';
import { useSteering } from '../../../hooks/changes/useSteering';
import { useHeldError } from '../../../hooks/useHeldError';
import { isOver, wishesLeft } from '../../../model/bulk/bulkProgress';
import type { KnownProjects } from '../../../model/bulk/projectsOf';
import { actsOf } from '../../../model/changes/changeActs';
import { Failure, failureOf } from '../../../model/failure';
import { useChange } from '../../../queries/useChange';
import { actObstacle } from '../../../text/changes/actObstacle';
import type { BulkTranslate } from '../../../translation/gardenerBulkTranslationRef';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { useChangesTranslate } from '../../../translation/useChangesTranslate';
import { ActionButton } from '../../ActionButton';
import { SteerDialog } from '../../change/SteerDialog';
import { FailureNote } from '../../FailureNote';
import { DialogBody, DialogFoot, DialogHead } from '../../GardenerDialog';
import { Note } from '../../Note';
import { HalfOpenSignIn } from '../../signIn/HalfOpenSignIn';
import { BulkProgress } from './BulkProgress';
import { BulkResults } from './BulkResults';

const useStyles = makeStyles(
  {
    body: { display: 'grid', gap: 16 },
    loading: { margin: 0, minHeight: 120 },
  },
  { name: 'GardenerBulkChangeStage' },
);

/** The word of the texts for how a change stands. */
function standingOf({ state, direction }: Change): 'back' | Change['state'] {
  return state === 'writing' && direction === 'back' ? 'back' : state;
}

function newsOf(
  t: BulkTranslate,
  before: Change | undefined,
  change: Change,
): string | undefined {
  const standing = standingOf(change);
  return before && standingOf(before) === standing
    ? undefined
    : t(`follow.announce.${standing}`);
}

function Followed(props: {
  readonly change: Change;
  readonly projects: KnownProjects | undefined;
  /** Why it could not be asked how far it is now. */
  readonly failure: Failure | undefined;
  readonly onAgain: (wishes: readonly BulkWish[]) => void;
  readonly onClose: () => void;
}) {
  const { change, projects, failure, onAgain, onClose } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const c = useChangesTranslate();
  const steering = useSteering();
  const failed = steering.failed?.failure;
  const left = wishesLeft(change);
  const over = isOver(change);
  return (
    <>
      <DialogBody>
        <div className={classes.body}>
          {failure && (
            <FailureNote
              severity="warning"
              title={t('follow.stale')}
              failure={failure}
            />
          )}
          <div role="alert">
            {failed && (
              <FailureNote
                title={t('follow.notDone')}
                failure={failed}
                onSignedIn={steering.forget}
              />
            )}
          </div>
          {!failed && <HalfOpenSignIn change={change} />}
          {change.asked && (
            <Note severity="note">{t(`follow.asked.${change.asked}`)}</Note>
          )}
          <BulkProgress change={change} />
          <BulkResults change={change} projects={projects} />
        </div>
      </DialogBody>
      <DialogFoot
        aside={
          over &&
          left.length > 0 && (
            <ActionButton variant="outlined" onClick={() => onAgain(left)}>
              {t('follow.again')}
            </ActionButton>
          )
        }
      >
        {actsOf(change).map(offered => (
          <ActionButton
            key={offered.act}
            variant="outlined"
            disabledReason={actObstacle(c, offered, steering.busy)}
            onClick={() => steering.want(change, offered.act)}
          >
            {t(
              offered.act === 'resume' && change.asked === 'pause'
                ? 'follow.act.keepGoing'
                : `follow.act.${offered.act}`,
            )}
          </ActionButton>
        ))}
        <ActionButton
          variant={over ? 'primary' : 'text'}
          size="medium"
          onClick={onClose}
        >
          {t(change.state === 'halfOpen' ? 'follow.later' : 'follow.close')}
        </ActionButton>
      </DialogFoot>
      {steering.asking && (
        <SteerDialog
          asking={steering.asking}
          onConfirm={steering.confirm}
          onDismiss={steering.dismiss}
        />
      )}
    </>
  );
}

/** How a change of many pairs goes on, what became of each pair, and what a user can ask of it. */
export function BulkChangeStage(props: {
  readonly titleId: string;
  readonly changeId: string;
  /** As far as the page knows them. */
  readonly projects?: KnownProjects;
  /** To plan once more what did not come out. */
  readonly onAgain: (garden: string, wishes: readonly BulkWish[]) => void;
  readonly onClose: () => void;
  readonly say: (sentence: string) => void;
}) {
  const { titleId, changeId, onAgain, onClose, say } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const query = useChange(changeId);
  const { data: change, refetch } = query;
  const error = useHeldError(query);
  const failure = error ? failureOf(error) : undefined;

  const told = useRef<Change>();
  useEffect(() => {
    if (!change) return;
    const news = newsOf(t, told.current, change);
    told.current = change;
    if (news) say(news);
  }, [change, say, t]);

  const standing = change && standingOf(change);
  return (
    <>
      <DialogHead
        title={t(`follow.title.${standing ?? 'writing'}`)}
        titleId={titleId}
        phase={standing}
        subtitle={standing && t(`follow.text.${standing}`)}
      />
      {change ? (
        <Followed
          change={change}
          projects={props.projects}
          failure={failure}
          onAgain={wishes => onAgain(change.garden, wishes)}
          onClose={onClose}
        />
      ) : (
        <>
          <DialogBody>
            {failure ? (
              <div role="alert">
                <FailureNote
                  title={t('follow.failed')}
                  failure={failure}
                  again={{ act: () => refetch() }}
                />
              </div>
            ) : (
              <p className={classes.loading} role="status">
                {t('follow.loading')}
              </p>
            )}
          </DialogBody>
          <DialogFoot>
            <ActionButton variant="primary" onClick={onClose}>
              {t('follow.close')}
            </ActionButton>
          </DialogFoot>
        </>
      )}
    </>
  );
}
