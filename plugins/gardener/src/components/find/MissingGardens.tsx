import type { ShootList } from 'backstage-plugin-gardener-common';
import { asSentence } from '../../text/asSentence';
import { useTranslate } from '../../translation/useTranslate';
import { Note } from '../Note';
import { SignInNote } from '../signIn/SignInNote';

/** The Gardens whose shoots are not in an answer, and why. */
export function MissingGardens(props: {
  readonly missing: ShootList['missing'];
  /** Fills the width of its card. */
  readonly wide?: boolean;
}) {
  const { missing, wide } = props;
  const t = useTranslate();
  return (
    <>
      {missing.map(({ garden, reason, signIn }) =>
        signIn ? (
          <SignInNote key={garden} wanted={{ garden, ...signIn }} wide={wide} />
        ) : (
          <Note key={garden} severity="notChecked" wide={wide}>
            <b>{t('find.address.missing', { garden })}</b> {asSentence(reason)}
          </Note>
        ),
      )}
    </>
  );
}
