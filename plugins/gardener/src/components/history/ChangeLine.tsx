import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Change, ShootRef } from 'backstage-plugin-gardener-common';
import { changeTitle } from '../../text/changeSentence';
import { resultWord } from '../../text/historyText';
import { useTranslate } from '../../translation/useTranslate';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { changeSign } from './changeSign';
import { HistoryLine } from './HistoryLine';
import { Moment } from './Moment';

const useStyles = makeStyles(
  {
    title: {
      font: 'inherit',
      fontWeight: 600,
      padding: 0,
      border: 0,
      background: 'none',
      color: 'inherit',
      textAlign: 'left',
      cursor: 'pointer',
      overflowWrap: 'anywhere',
      '&:hover': { textDecoration: 'underline', textUnderlineOffset: 2 },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
  },
  { name: 'GardenerChangeLine' },
);

/** A change of this portal. A click shows its steps. */
export function ChangeLine(props: {
  readonly change: Change;
  /** The shoot of the page. */
  readonly shoot: ShootRef;
}) {
  const { change, shoot } = props;
  const classes = useStyles();
  const t = useTranslate();
  const { open } = useChangeDialog();
  return (
    <HistoryLine
      {...changeSign(change.state)}
      title={
        <button
          type="button"
          className={classes.title}
          onClick={() => open({ kind: 'follow', changeId: change.id })}
        >
          {changeTitle(t, change, shoot)}
        </button>
      }
      detail={
        <>
          <EntityDisplayName
            entityRef={change.user}
            defaultKind="user"
            hideIcon
            disableTooltip
          />{' '}
          · {t(`history.source.${change.source}`)} ·{' '}
          <Moment time={Date.parse(change.startedAt)} />
        </>
      }
      result={resultWord(t, change)}
    />
  );
}
