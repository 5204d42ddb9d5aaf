import type { ShootRef } from 'backstage-plugin-gardener-common';
import { LockIcon } from '../icons/signs';
import { useTranslate } from '../translation/useTranslate';
import { CenteredMessage } from './CenteredMessage';
import { CopyButton } from './CopyButton';
import { MessageCard } from './MessageCard';

/**
 * Says one and the same of a shoot that the user may not see and of one that does not exist:
 * which of the two it is must not be told.
 */
export function CannotBeShown(props: {
  readonly shoot: ShootRef;
  readonly garden: string;
  /** The Garden user; null where it is not known. */
  readonly user: string | null;
  /** Whether that is the account of the portal, whose rights are not this user's to ask for. */
  readonly shared: boolean;
}) {
  const { shoot, garden, user, shared } = props;
  const t = useTranslate();
  const params = { garden, namespace: shoot.namespace, shoot: shoot.name };
  return (
    <MessageCard label={t('cannotBeShown.title')}>
      <CenteredMessage
        sign={<LockIcon size={32} />}
        title={t('cannotBeShown.title')}
        text={
          <>
            {t('cannotBeShown.text', { garden })}{' '}
            {user !== null && (
              <>
                {t(shared ? 'sharedAccount.seen' : 'cannotBeShown.signedInAs')}{' '}
                <b>{user}</b>.{' '}
              </>
            )}
            {shared ? (
              t('sharedAccount.ask')
            ) : (
              <>
                {t('cannotBeShown.ask')} <b>{t('cannotBeShown.role')}</b>.
              </>
            )}
          </>
        }
        actions={
          shared ? undefined : (
            <CopyButton
              variant="outlined"
              label={t('cannotBeShown.copy')}
              text={
                user === null
                  ? t('cannotBeShown.requestNoUser', params)
                  : t('cannotBeShown.request', { ...params, user })
              }
            />
          )
        }
      />
    </MessageCard>
  );
}
