import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DraftPeeringCheck } from 'backstage-plugin-gardener-common';
import { targetFacts } from '../../../model/targetFacts';
import { MONO } from '../../../theme/cssVariables';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CopyText } from '../../CopyText';
import { Note } from '../../Note';
import { TextButton } from '../../TextButton';

const useStyles = makeStyles(
  {
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
  { name: 'GardenerByOwnerNote' },
);

/** Says who must add the reverse entry that the user can't write, and shows it on wish. */
export function ByOwnerNote(props: { readonly check: DraftPeeringCheck }) {
  const { check } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const yamlId = useId();
  const [shown, setShown] = useState(false);
  const { name: target, namespace, project } = targetFacts(check.target);
  const who = () => {
    // Who owns a shoot that is not visible is never said.
    if (check.target.kind !== 'visible') {
      return t('peerings.byOwnerHidden', { namespace });
    }
    return check.owner === null
      ? t('peerings.byOwnerProject', { project })
      : t('peerings.byOwnerNamed', { owner: check.owner, project });
  };
  return (
    <Note severity="notChecked">
      {who()}{' '}
      <TextButton onClick={() => setShown(!shown)}>
        {t(shown ? 'peerings.hide' : 'peerings.showNow')}
      </TextButton>
      {shown && (
        <>
          {' '}
          <CopyText text={check.reverseYaml} label={t('peerings.copy')} />
          <pre
            id={yamlId}
            className={classes.yaml}
            role="region"
            aria-label={t('peerings.yaml', { target })}
          >
            {check.reverseYaml}
          </pre>
        </>
      )}
    </Note>
  );
}
