import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../../../icons/signs';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { CopyButton } from '../../CopyButton';

const useStyles = makeStyles(
  {
    frame: {
      marginTop: 14,
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      overflow: 'hidden',
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      padding: '6px 12px',
    },
    fold: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      fontWeight: 700,
      color: 'inherit',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    words: {
      margin: 0,
      padding: '10px 12px',
      background: 'var(--gardener-sunken)',
      font: `12px/18px ${MONO}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerWhatTheGardenSaid' },
);

/** The Garden's own words to what went wrong, by step, behind a fold. */
export function WhatTheGardenSaid(props: {
  readonly answers: ReadonlyArray<{
    readonly number: number;
    readonly words: string;
  }>;
  readonly open: boolean;
}) {
  const { answers } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const wordsId = useId();
  const [open, setOpen] = useState(props.open);
  if (answers.length === 0) return null;
  const text = answers
    .map(
      ({ number, words }) =>
        `${t('change.apply.gardenSaidStep', {
          number: String(number),
        })}  ${words}`,
    )
    .join('\n');
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={open}
          aria-controls={wordsId}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon open={open} size={14} />
          {t('change.apply.gardenSaid')}
        </button>
        <CopyButton text={text} label={shared('manifest.copy')} />
      </div>
      <pre className={classes.words} id={wordsId} hidden={!open}>
        {text}
      </pre>
    </div>
  );
}
