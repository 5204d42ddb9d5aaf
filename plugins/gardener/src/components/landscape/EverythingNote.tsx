import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import type { EverythingCsv } from '../../hooks/landscape/useEverythingCsv';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { FailureNote } from '../FailureNote';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      fontSize: 13,
      lineHeight: '18px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerEverythingNote' },
);

/** How far the file of everything is; nothing while none was asked for. */
export function EverythingNote(props: {
  readonly everything: EverythingCsv;
  readonly onAgain: () => void;
}) {
  const { everything, onAgain } = props;
  const { state, cancel } = everything;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  switch (state.at) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <div className={classes.line} role="status" aria-busy="true">
          <CircularProgress size={14} color="inherit" aria-hidden />
          <span>{l('exporting.everythingComes')}</span>
          <TextButton onClick={cancel}>{l('exporting.cancel')}</TextButton>
        </div>
      );
    case 'failed':
      return (
        <div role="alert">
          <FailureNote
            title={l('exporting.everythingFailed')}
            failure={state.failure}
            again={{ label: l('tryAgain'), act: onAgain }}
            onSignedIn={onAgain}
          />
        </div>
      );
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${JSON.stringify(never)}`);
    }
  }
}
