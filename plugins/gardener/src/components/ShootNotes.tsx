import { makeStyles } from '@material-ui/core/styles';
import type { Finding, PeeringsView } from 'backstage-plugin-gardener-common';
import { ShootNote, shootNotes } from '../model/shootNotes';
import { findingText, namesIn } from '../text/findingText';
import { useTranslate } from '../translation/useTranslate';
import { Emphasised } from './Emphasised';
import { GardenWords } from './GardenWords';
import { Note } from './Note';
import { OverlapPicture } from './OverlapPicture';
import { ShootFindingAction } from './steps/ShootFindingAction';
import { TextButton } from './TextButton';

const useStyles = makeStyles(
  {
    notes: {
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      padding: '4px 16px 16px',
    },
  },
  { name: 'GardenerShootNotes' },
);

function FindingNote(props: {
  readonly view: PeeringsView;
  readonly finding: Finding;
  readonly onShowManifest: () => void;
}) {
  const { view, finding, onShowManifest } = props;
  const t = useTranslate();
  const text = findingText(t, finding);
  const names = namesIn(finding);
  const inManifest =
    finding.code === 'MALFORMED_CONFIG' ||
    finding.code === 'EXTENSION_DISABLED';
  return (
    <Note severity={finding.severity}>
      <b>{text.what}</b> <Emphasised text={text.why} names={names} />{' '}
      <Emphasised text={text.whatToDo} names={names} />{' '}
      {inManifest && (
        <TextButton onClick={onShowManifest}>
          {t('notes.showManifest')}
        </TextButton>
      )}
      {finding.overlaps?.map((overlap, index) => (
        <OverlapPicture key={index} overlap={overlap} />
      ))}
      {finding.gardenWords && <GardenWords words={finding.gardenWords} />}
      <ShootFindingAction view={view} finding={finding} />
    </Note>
  );
}

/** What concerns the shoot itself and so every row of the table. */
export function ShootNotes(props: {
  readonly view: PeeringsView;
  readonly onShowManifest: () => void;
}) {
  const { view, onShowManifest } = props;
  const classes = useStyles();
  const t = useTranslate();
  const notes = shootNotes(view);
  if (notes.length === 0) return null;

  const paint = (note: ShootNote, index: number) => {
    switch (note.kind) {
      case 'finding':
        return (
          <FindingNote
            key={index}
            view={view}
            finding={note.finding}
            onShowManifest={onShowManifest}
          />
        );
      case 'workerless':
        return (
          <Note key={index} severity="notChecked">
            <b>{t('notes.workerless')}</b> {t('notes.workerlessTodo')}
          </Note>
        );
      case 'malformed':
      case 'disabled':
        return (
          <Note
            key={index}
            severity={note.kind === 'malformed' ? 'error' : 'note'}
          >
            <b>{t(`notes.${note.kind}`)}</b> {t(`notes.${note.kind}Todo`)}{' '}
            <TextButton onClick={onShowManifest}>
              {t('notes.showManifest')}
            </TextButton>
          </Note>
        );
      default:
        return unknownNote(note);
    }
  };
  return <div className={classes.notes}>{notes.map(paint)}</div>;
}

function unknownNote(note: never): never {
  throw new Error(`Unknown note ${JSON.stringify(note)}`);
}
