import { ReactNode } from 'react';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import type { EverythingCsv } from '../../hooks/landscape/useEverythingCsv';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { FailureNote } from '../FailureNote';
import { LiveRegion } from '../LiveRegion';
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

/** How far the file of everything is: read out at each step, seen while there is something to wait for or to do. */
export function EverythingNote(props: {
  readonly everything: EverythingCsv;
  readonly onAgain: () => void;
  /** What had the focus here is gone. */
  readonly onLeft: () => void;
}) {
  const { everything, onAgain, onLeft } = props;
  const { state } = everything;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const again = () => {
    onAgain();
    onLeft();
  };
  // Always there: what comes together with its words is not read out everywhere.
  const said = (sentence: string, seen?: ReactNode) => (
    <>
      <LiveRegion sentence={sentence} />
      {seen}
    </>
  );
  switch (state.at) {
    case 'idle':
      return said('');
    case 'saved':
      return said(l('exporting.everythingSaved'));
    case 'cancelled':
      return said(l('exporting.everythingCancelled'));
    case 'reading':
      return said(
        l('exporting.everythingComes'),
        <div className={classes.line}>
          <CircularProgress size={14} color="inherit" aria-hidden />
          <span>{l('exporting.everythingComes')}</span>
          <TextButton
            onClick={() => {
              everything.cancel();
              onLeft();
            }}
          >
            {l('exporting.cancel')}
          </TextButton>
        </div>,
      );
    case 'failed':
      return said(
        '',
        <div role="alert">
          <FailureNote
            title={l('exporting.everythingFailed')}
            failure={state.failure}
            again={{ label: l('tryAgain'), act: again }}
            onSignedIn={onAgain}
          />
        </div>,
      );
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${JSON.stringify(never)}`);
    }
  }
}
