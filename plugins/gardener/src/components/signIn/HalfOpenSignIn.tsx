import type { Change } from 'backstage-plugin-gardener-common';
import { useWantedSignIn } from '../../hooks/useWantedSignIn';
import { stoppedBySignIn } from '../../model/stoppedBySignIn';
import { useGardens } from '../../queries/useGardens';
import { useTranslate } from '../../translation/useTranslate';
import { Note } from '../Note';
import { SignInNote } from './SignInNote';

/** Of a half-open change that stopped for want of a sign-in: how it goes on from here. */
export function HalfOpenSignIn(props: { readonly change: Change }) {
  const { change } = props;
  const t = useTranslate();
  const garden = (change.shoot ?? change.steps[0]?.shoot)?.garden ?? '';
  const { data, dataUpdatedAt } = useGardens(garden);
  const you = data?.find(({ name }) => name === garden)?.you;
  const wanted = useWantedSignIn(garden, you, dataUpdatedAt);
  if (!stoppedBySignIn(change)) return null;
  if (wanted) {
    return <SignInNote title={t('signIn.halfOpen')} wanted={wanted} />;
  }
  return you?.kind === 'mapped' && (change.mayFinish || change.mayUndo) ? (
    <Note severity="note">{t('signIn.halfOpenReady')}</Note>
  ) : null;
}
