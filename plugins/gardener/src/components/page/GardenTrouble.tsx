import { makeStyles } from '@material-ui/core/styles';
import type { Garden } from 'backstage-plugin-gardener-common';
import { RetryIcon } from '../../icons/signs';
import { asSentence } from '../../text/asSentence';
import { usePageTranslate } from '../../translation/usePageTranslate';
import { ActionButton } from '../ActionButton';
import { CenteredMessage } from '../CenteredMessage';
import { MessageCard } from '../MessageCard';
import { Note } from '../Note';
import { Refused } from '../Refused';
import { SignInCard } from '../signIn/SignInCard';

const useStyles = makeStyles(
  { actions: { padding: 16 } },
  { name: 'GardenerGardenTrouble' },
);

/** Why a page of a Garden can't be shown, and what can be done about it. */
export function GardenTrouble(props: {
  readonly garden: Garden;
  readonly askNow: () => void;
}) {
  const { garden, askNow } = props;
  const { title, name, state, you } = garden;
  const classes = useStyles();
  const p = usePageTranslate();
  if (you.kind === 'signIn') {
    return (
      <SignInCard
        wanted={{
          kind: 'signIn',
          garden: title,
          signIn: { garden: name, provider: you.provider, why: you.why },
        }}
      />
    );
  }
  const again = (
    <ActionButton
      variant="outlined"
      icon={<RetryIcon size={14} />}
      onClick={askNow}
    >
      {p('garden.tryAgain')}
    </ActionButton>
  );
  switch (state.state) {
    case 'unreachable':
    case 'misconfigured': {
      const text = p(`garden.${state.state}`, { garden: title });
      return (
        <MessageCard label={text}>
          <div role="alert">
            <Note severity="error" wide>
              <b>{text}</b> {asSentence(state.reason)}
            </Note>
          </div>
          <div className={classes.actions}>{again}</div>
        </MessageCard>
      );
    }
    case 'syncing': {
      const text = p('garden.syncing', { garden: title });
      return (
        <MessageCard label={text}>
          <div role="status">
            <CenteredMessage title={text} text={p('garden.syncingText')} />
          </div>
        </MessageCard>
      );
    }
    case 'live':
    case 'stale':
      return (
        <Refused
          title={p('garden.notMapped', { garden: title })}
          text={
            <>
              {p('garden.notMappedText')}{' '}
              {you.kind === 'notMapped' && asSentence(you.reason)}
            </>
          }
        />
      );
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${JSON.stringify(never)}`);
    }
  }
}
