import { useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type {
  Change,
  ShootOperation,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../../hooks/useHeldError';
import { Failure, failureOf } from '../../../model/failure';
import { gardenWordsOf, journalOf } from '../../../model/journal';
import { rolloutLines } from '../../../model/rolloutLines';
import { useChange } from '../../../queries/useChange';
import { changeNews } from '../../../text/changeNews';
import { DialogTranslate } from '../../../translation/gardenerDialogsTranslationRef';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { ActionButton } from '../../ActionButton';
import { DialogBody, DialogFoot, DialogHead } from '../../GardenerDialog';
import { FailureNote } from '../../FailureNote';
import { ChangeStepper } from '../ChangeStepper';
import { ChangeSection } from '../ChangeSection';
import { HalfOpenChoice } from './HalfOpenChoice';
import { JournalList } from './JournalList';
import { RolloutList } from './RolloutList';
import { WhatTheGardenSaid } from './WhatTheGardenSaid';

const useStyles = makeStyles(
  {
    stepper: { width: '100%' },
    rollout: { marginTop: 16 },
    foot: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
    loading: { margin: 0, minHeight: 120 },
  },
  { name: 'GardenerApplyStage' },
);

function titleOf(t: DialogTranslate, change: Change): string {
  const { state, direction, steps } = change;
  if (state === 'writing' && direction === 'back') {
    return t('change.apply.title.back');
  }
  if (state === 'halfOpen' && steps.length > 2) {
    return t('change.apply.title.halfOpenMany');
  }
  return t(`change.apply.title.${state}`);
}

/** A name of a change that is short enough to be told. */
function shortId({ id }: Change): string {
  return id.slice(0, 4);
}

function Followed(props: {
  readonly change: Change;
  /** Why it could not be asked how far it is now. */
  readonly failure: Failure | undefined;
  readonly onOperate: (operation: ShootOperation, shoot: ShootRef) => void;
  readonly onClose: () => void;
}) {
  const { change, failure, onOperate, onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const items = journalOf(change);
  const lines = rolloutLines(change);
  const halfOpen = change.state === 'halfOpen';
  const id = shortId(change);

  const foot = () => {
    if (halfOpen) return t('change.apply.kept', { id });
    return change.mine
      ? t('change.apply.footerMine', { id })
      : t('change.apply.footer', {
          id,
          user: (
            <EntityDisplayName
              entityRef={change.user}
              defaultKind="user"
              hideIcon
              disableTooltip
            />
          ),
        });
  };

  return (
    <>
      <DialogBody>
        {failure && (
          <FailureNote
            severity="warning"
            title={t('change.apply.stale')}
            failure={failure}
          />
        )}
        <ChangeSection title={t('change.apply.writing')}>
          <JournalList items={items} />
        </ChangeSection>
        {lines.length > 0 && (
          <div className={classes.rollout}>
            <ChangeSection title={t('change.apply.rollout')}>
              <RolloutList lines={lines} onOperate={onOperate} />
            </ChangeSection>
          </div>
        )}
        {halfOpen && <HalfOpenChoice change={change} />}
        <WhatTheGardenSaid answers={gardenWordsOf(items)} open={halfOpen} />
      </DialogBody>
      <DialogFoot aside={<span className={classes.foot}>{foot()}</span>}>
        <ActionButton
          variant={halfOpen ? 'text' : 'primary'}
          size="medium"
          onClick={onClose}
        >
          {t(halfOpen ? 'change.apply.later' : 'change.close')}
        </ActionButton>
      </DialogFoot>
    </>
  );
}

/** The third stage of a change: what is written, how it is applied, and how it ends when it is half open. */
export function ApplyStage(props: {
  readonly titleId: string;
  readonly changeId: string;
  readonly onOperate: (operation: ShootOperation, shoot: ShootRef) => void;
  readonly onClose: () => void;
  readonly say: (sentence: string) => void;
}) {
  const { titleId, changeId, onOperate, onClose, say } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const query = useChange(changeId);
  const { data: change, refetch } = query;
  const error = useHeldError(query);
  const failure = error ? failureOf(error) : undefined;

  const told = useRef<Change>();
  useEffect(() => {
    if (!change) return;
    const news = changeNews(t, told.current, change);
    told.current = change;
    if (news) say(news);
  }, [change, say, t]);

  return (
    <>
      <DialogHead
        title={change ? titleOf(t, change) : t('change.steps.apply')}
        titleId={titleId}
        phase={`${change?.state} ${change?.direction}`}
        subtitle={change && t(`change.apply.text.${change.state}`)}
      >
        <div className={classes.stepper}>
          <ChangeStepper at="apply" />
        </div>
      </DialogHead>
      {change ? (
        <Followed
          change={change}
          failure={failure}
          onOperate={onOperate}
          onClose={onClose}
        />
      ) : (
        <>
          <DialogBody>
            {failure ? (
              <div role="alert">
                <FailureNote
                  title={t('change.apply.failed')}
                  failure={failure}
                  again={{ act: () => refetch() }}
                />
              </div>
            ) : (
              <p className={classes.loading} role="status">
                {t('change.apply.loading')}
              </p>
            )}
          </DialogBody>
          <DialogFoot>
            <ActionButton variant="primary" onClick={onClose}>
              {t('change.close')}
            </ActionButton>
          </DialogFoot>
        </>
      )}
    </>
  );
}
