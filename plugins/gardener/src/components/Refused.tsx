import { ReactNode } from 'react';
import { LockIcon } from '../icons/signs';
import { CenteredMessage } from './CenteredMessage';
import { MessageCard } from './MessageCard';

/** Says that the user can't see any of this, and who can change that. */
export function Refused(props: {
  readonly title: string;
  readonly text: ReactNode;
}) {
  return (
    <MessageCard label={props.title}>
      <CenteredMessage sign={<LockIcon size={32} />} {...props} />
    </MessageCard>
  );
}
