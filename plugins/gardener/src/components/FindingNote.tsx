import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-gardener-common';
import { findingText, namesIn } from '../text/findingText';
import { useTranslate } from '../translation/useTranslate';
import { Emphasised } from './Emphasised';
import { GardenWords } from './GardenWords';
import { Note } from './Note';
import { OverlapPicture } from './OverlapPicture';

const useStyles = makeStyles(
  {
    beside: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px)',
      gap: '8px 24px',
      alignItems: 'start',
      '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
  },
  { name: 'GardenerFindingNote' },
);

/** A finding in one paragraph: what, why, what to do; ranges that overlap as bars below, or beside where there is room. */
export function FindingNote(props: {
  readonly finding: Finding;
  readonly overlaps?: 'below' | 'beside';
  /** In place of the finding’s own words, where more can be done than these say. */
  readonly whatToDo?: string;
}) {
  const { finding, overlaps = 'below' } = props;
  const classes = useStyles();
  const t = useTranslate();
  const text = findingText(t, finding);
  const names = namesIn(finding);
  const pictures = finding.overlaps?.map((overlap, index) => (
    <OverlapPicture key={index} overlap={overlap} />
  ));
  const beside = overlaps === 'beside' && pictures !== undefined;
  const note = (
    <Note severity={finding.severity}>
      <b>{text.what}</b> <Emphasised text={text.why} names={names} />{' '}
      <Emphasised text={props.whatToDo ?? text.whatToDo} names={names} />
      {!beside && pictures}
      {finding.gardenWords && <GardenWords words={finding.gardenWords} />}
    </Note>
  );
  return beside ? (
    <div className={classes.beside}>
      {note}
      <div>{pictures}</div>
    </div>
  ) : (
    note
  );
}
