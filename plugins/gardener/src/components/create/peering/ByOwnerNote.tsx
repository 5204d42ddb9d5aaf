import { useState } from 'react';
import type { DraftPeeringCheck } from 'backstage-plugin-gardener-common';
import { targetFacts } from '../../../model/targetFacts';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CopyText } from '../../CopyText';
import { HandoverYaml } from '../../HandoverYaml';
import { Note } from '../../Note';
import { TextButton } from '../../TextButton';

/** Says who must add the reverse entry that the user can't write, and shows it on wish. */
export function ByOwnerNote(props: { readonly check: DraftPeeringCheck }) {
  const { check } = props;
  const t = useCreateTranslate();
  const [shown, setShown] = useState(false);
  const { name: target, namespace, project } = targetFacts(check.target);
  // There is none as long as the new shoot has no name.
  const hasYaml = check.reverseYaml !== '';
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
      {hasYaml && (
        <TextButton onClick={() => setShown(!shown)}>
          {t(shown ? 'peerings.hide' : 'peerings.showNow')}
        </TextButton>
      )}
      {hasYaml && shown && (
        <>
          {' '}
          <CopyText text={check.reverseYaml} label={t('peerings.copy')} />
          <HandoverYaml
            yaml={check.reverseYaml}
            label={t('peerings.yaml', { target })}
          />
        </>
      )}
    </Note>
  );
}
