import { Dispatch, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Garden, ShootList } from 'backstage-plugin-gardener-common';
import { MeshAction, MeshDraft, measureMesh } from '../../model/mesh/meshDraft';
import type { MeshOption } from '../../model/mesh/meshOptions';
import { MAX_PAIRS } from '../../model/mesh/meshPairs';
import { keyOf, obstacleOf } from '../../model/mesh/meshShoot';
import { useProjectShoots } from '../../queries/useProjectShoots';
import type { MeshTranslate } from '../../translation/gardenerMeshTranslationRef';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { ActionButton } from '../ActionButton';
import { FailureNote } from '../FailureNote';
import { DialogBody, DialogFoot, DialogHead } from '../GardenerDialog';
import { Note } from '../Note';
import { ChosenShoots } from './ChosenShoots';
import { MeshShapeChoice } from './MeshShapeChoice';
import { SHOOTS_FIELD_ID, ShootsField } from './ShootsField';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 304px',
      gap: 24,
      alignItems: 'start',
      '@media (max-width: 820px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    column: { display: 'grid', gap: 14, minWidth: 0 },
    said: {
      minHeight: 16,
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    count: { fontSize: 18, lineHeight: '24px', fontWeight: 700 },
    tooMany: { color: 'var(--gardener-err)' },
    quiet: {
      margin: '4px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerMeshChooseStage' },
);

/** What became of adding all shoots of a project. */
function addedSentence(
  m: MeshTranslate,
  { items, total }: ShootList,
  chosen: ReadonlySet<string>,
): string {
  const added = items.filter(
    shoot => obstacleOf(shoot) === undefined && !chosen.has(keyOf(shoot.ref)),
  ).length;
  const leftOut = items.length - added;
  return [
    m('field.added', { count: added }),
    ...(leftOut > 0 ? [m('field.leftOut', { count: leftOut })] : []),
    ...(total > items.length ? [m('field.cut', { count: items.length })] : []),
  ].join(' ');
}

/** The first stage of a mesh: which shoots, and in which shape. */
export function MeshChooseStage(props: {
  readonly titleId: string;
  readonly garden: Garden;
  readonly draft: MeshDraft;
  readonly dispatch: Dispatch<MeshAction>;
  readonly onCancel: () => void;
  readonly onReview: () => void;
}) {
  const { titleId, garden, draft, dispatch, onCancel, onReview } = props;
  const classes = useStyles();
  const m = useMeshTranslate();
  const [said, setSaid] = useState('');
  const chosen = new Set(draft.shoots.map(({ ref }) => keyOf(ref)));
  const ofProject = useProjectShoots(garden.name, list => {
    dispatch({ type: 'added', shoots: list.items });
    setSaid(addedSentence(m, list, chosen));
  });
  const { pairs, gap } = measureMesh(draft);
  const most = String(MAX_PAIRS);

  const onChoose = (option: MeshOption) => {
    setSaid('');
    ofProject.forget();
    switch (option.kind) {
      case 'shoot':
        dispatch({ type: 'added', shoots: [option.shoot] });
        break;
      case 'project':
        ofProject.read(option);
        break;
      default: {
        const never: never = option;
        throw new Error(`Unknown option ${JSON.stringify(never)}`);
      }
    }
  };
  const gapText = () =>
    gap === 'tooMany' ? m('gap.tooMany', { most }) : gap && m(`gap.${gap}`);

  return (
    <>
      <DialogHead
        title={m('title')}
        titleId={titleId}
        subtitle={m('subtitle', { garden: garden.title })}
      />
      <DialogBody>
        <div className={classes.columns}>
          <div className={classes.column}>
            <ShootsField
              garden={garden.name}
              chosen={chosen}
              onChoose={onChoose}
            />
            {/* Has its line before there is anything to say, so that nothing moves. */}
            <p className={classes.said} role="status">
              {ofProject.reading
                ? m('field.adding', { project: ofProject.reading.project })
                : said}
            </p>
            {ofProject.failure && (
              <div role="alert">
                <FailureNote
                  title={m('field.notAdded')}
                  failure={ofProject.failure}
                  onSignedIn={ofProject.forget}
                />
              </div>
            )}
            <ChosenShoots
              draft={draft}
              dispatch={dispatch}
              onGone={() => document.getElementById(SHOOTS_FIELD_ID)?.focus()}
            />
          </div>
          <div className={classes.column}>
            <div>
              <MeshShapeChoice draft={draft} dispatch={dispatch} />
            </div>
            <div>
              <div
                className={`${classes.count} ${
                  gap === 'tooMany' ? classes.tooMany : ''
                }`}
                role="status"
              >
                {m('count.of', {
                  pairs: m('count.pairs', { count: pairs }),
                  most,
                })}
              </div>
              <p className={classes.quiet}>{m('count.text')}</p>
              <p className={classes.quiet}>{m('count.nodesOnly')}</p>
            </div>
            {gap === 'tooMany' && (
              <Note severity="error">{m('gap.tooMany', { most })}</Note>
            )}
          </div>
        </div>
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onCancel}>
          {m('cancel')}
        </ActionButton>
        <ActionButton
          variant="primary"
          disabledReason={gapText()}
          onClick={onReview}
        >
          {m('review', { count: pairs })}
        </ActionButton>
      </DialogFoot>
    </>
  );
}
