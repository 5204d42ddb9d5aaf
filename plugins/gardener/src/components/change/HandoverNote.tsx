import { makeStyles } from '@material-ui/core/styles';
import type { Handover } from 'backstage-plugin-gardener-common';
import { handoverSentence } from '../../text/handoverSentence';
import { MONO } from '../../theme/cssVariables';
import { useTranslate } from '../../translation/useTranslate';
import { CopyText } from '../CopyText';
import { Emphasised } from '../Emphasised';
import { Note } from '../Note';

const useStyles = makeStyles(
  {
    fold: {
      marginTop: 6,
      '& > summary': { cursor: 'pointer', color: 'var(--gardener-link)' },
    },
    yaml: {
      margin: '6px 0 0',
      padding: '8px 10px',
      background: 'var(--gardener-paper)',
      borderRadius: 4,
      font: `12px/18px ${MONO}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerHandoverNote' },
);

/** An entry that somebody else must write: who, and the YAML to hand over. */
export function HandoverNote(props: {
  readonly handover: Handover;
  /** Name of our shoot. */
  readonly shoot: string;
}) {
  const { handover, shoot } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <Note severity="notChecked">
      <Emphasised
        text={handoverSentence(t, handover, shoot)}
        names={[shoot, handover.target.name, handover.target.namespace]}
      />{' '}
      <CopyText text={handover.yaml} label={t('change.handover.copy')} />
      <details className={classes.fold}>
        <summary>{t('change.handover.show')}</summary>
        <pre className={classes.yaml}>{handover.yaml}</pre>
      </details>
    </Note>
  );
}
