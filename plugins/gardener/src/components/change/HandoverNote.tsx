import { makeStyles } from '@material-ui/core/styles';
import type { Handover } from 'backstage-plugin-gardener-common';
import { handoverSentence } from '../../text/handoverSentence';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { CopyText } from '../CopyText';
import { Emphasised } from '../Emphasised';
import { HandoverYaml } from '../HandoverYaml';
import { Note } from '../Note';

const useStyles = makeStyles(
  {
    fold: {
      marginTop: 6,
      '& > summary': { cursor: 'pointer', color: 'var(--gardener-link)' },
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
  const t = useDialogTranslate();
  return (
    <Note severity="notChecked">
      <Emphasised
        text={handoverSentence(t, handover, shoot)}
        names={[shoot, handover.target.name, handover.target.namespace]}
      />{' '}
      <CopyText text={handover.yaml} label={t('change.handover.copy')} />
      <details className={classes.fold}>
        <summary>{t('change.handover.show')}</summary>
        <HandoverYaml yaml={handover.yaml} />
      </details>
    </Note>
  );
}
