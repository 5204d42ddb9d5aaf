import { useMemo } from 'react';
import type { ShootList } from 'backstage-plugin-gardener-common';
import { asSentence } from '../../text/asSentence';
import { useTranslate } from '../../translation/useTranslate';
import { Note } from '../Note';
import { SignInNote } from '../signIn/SignInNote';

interface Missing {
  readonly missing: ShootList['missing'][number];
  readonly wide?: boolean;
}

function MissingGarden({ missing, wide }: Missing) {
  const { garden, reason, signIn } = missing;
  const t = useTranslate();
  // Another one with each answer that wants it, and with nothing else.
  const wanted = useMemo(
    () => signIn && { garden, ...signIn },
    [garden, signIn],
  );
  return wanted ? (
    <SignInNote wanted={wanted} wide={wide} />
  ) : (
    <Note severity="notChecked" wide={wide}>
      <b>{t('find.address.missing', { garden })}</b> {asSentence(reason)}
    </Note>
  );
}

/** The Gardens whose shoots are not in an answer, and why. */
export function MissingGardens(props: {
  readonly missing: ShootList['missing'];
  /** Fills the width of its card. */
  readonly wide?: boolean;
}) {
  return (
    <>
      {props.missing.map(missing => (
        <MissingGarden
          key={missing.garden}
          missing={missing}
          wide={props.wide}
        />
      ))}
    </>
  );
}
