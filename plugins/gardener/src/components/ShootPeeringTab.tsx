import { useRef } from 'react';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { useAnnouncer } from '../hooks/useAnnouncer';
import { usePeeringTab } from '../hooks/usePeeringTab';
import { useTabSentences } from '../hooks/useTabSentences';
import type { TabState } from '../model/tabState';
import { useTranslate } from '../translation/useTranslate';
import { CannotBeShown } from './CannotBeShown';
import { ChangeDialogProvider } from './change/ChangeDialogContext';
import { DeleteDialogProvider } from './delete/DeleteDialogContext';
import { Column } from './Column';
import { FailedPeerings } from './FailedPeerings';
import { HistoryCard } from './history/HistoryCard';
import { KubeconfigDialogProvider } from './kubeconfig/KubeconfigDialogContext';
import { LimitedPeerings } from './LimitedPeerings';
import { LiveRegion } from './LiveRegion';
import { LoadingPeerings } from './LoadingPeerings';
import { ManifestCard } from './ManifestCard';
import { PeeringsCard } from './PeeringsCard';
import { Refused } from './Refused';
import { RemoveDialogProvider } from './remove/RemoveDialogContext';
import { SignInCard } from './signIn/SignInCard';
import { SummaryBar } from './SummaryBar';
import { LazyTopologyCard } from './topology/LazyTopologyCard';
import { TwoColumns } from './TwoColumns';
import { UnreachableGarden } from './UnreachableGarden';

type Shown = Extract<TabState, { kind: 'shown' }>;

function ShownTab(props: {
  readonly shown: Shown;
  readonly askNow: () => void;
}) {
  const { shown, askNow } = props;
  const { view, staleness } = shown;
  const manifest = useRef<HTMLDivElement>(null);
  const showManifest = () => {
    manifest.current?.scrollIntoView({ block: 'nearest' });
    manifest.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <SummaryBar
        view={view}
        liveness={
          staleness
            ? {
                kind: 'stale',
                asOf: staleness.asOf,
                waiting: staleness.broken === 'limited',
              }
            : {
                kind: 'live',
                changedAt:
                  view.changedAt === null ? null : Date.parse(view.changedAt),
              }
        }
      />
      <PeeringsCard
        shown={shown}
        askNow={askNow}
        onShowManifest={showManifest}
      />
      <TwoColumns>
        <LazyTopologyCard view={view} />
        <Column>
          <ManifestCard view={view} ref={manifest} />
          <HistoryCard view={view} />
        </Column>
      </TwoColumns>
    </>
  );
}

/** The tab of one shoot, in whatever state it is. */
export function ShootPeeringTab(props: { readonly shoot: ShootRef }) {
  const { shoot } = props;
  const t = useTranslate();
  const { state, askNow } = usePeeringTab(shoot);
  const { sentence, say } = useAnnouncer();
  useTabSentences(state, t, say);

  const content = () => {
    switch (state.kind) {
      case 'loading':
        return <LoadingPeerings />;
      case 'syncing':
        return (
          <LoadingPeerings
            hint={`${t('syncing.title', { garden: state.garden })} ${t(
              'syncing.text',
            )}`}
          />
        );
      case 'shown':
        return <ShownTab shown={state} askNow={askNow} />;
      case 'unreachable':
        return <UnreachableGarden trouble={state} askNow={askNow} />;
      case 'misconfigured':
        return (
          <FailedPeerings
            title={t('misconfigured.title', { garden: state.garden })}
            message={state.reason}
            todo={t('misconfigured.text')}
            askNow={askNow}
          />
        );
      case 'failed':
        return (
          <FailedPeerings
            title={t('failed.title')}
            message={state.message}
            askNow={askNow}
          />
        );
      case 'cannotBeShown':
        return (
          <CannotBeShown
            shoot={shoot}
            garden={state.garden}
            user={state.user}
            shared={state.shared}
          />
        );
      case 'notMapped':
        return (
          <Refused
            title={t('notMapped.title', { garden: state.garden })}
            text={`${t('notMapped.text')} ${state.reason}`}
          />
        );
      case 'signIn':
        return <SignInCard wanted={state} />;
      case 'limited':
        return <LimitedPeerings limited={state} askNow={askNow} />;
      case 'denied':
        return <Refused title={t('denied.title')} text={t('denied.text')} />;
      case 'signedOut':
        return (
          <Refused title={t('signedOut.title')} text={t('signedOut.text')} />
        );
      default:
        return unknownState(state);
    }
  };
  return (
    <ChangeDialogProvider>
      <LiveRegion sentence={sentence} />
      <RemoveDialogProvider>
        <DeleteDialogProvider>
          <KubeconfigDialogProvider>{content()}</KubeconfigDialogProvider>
        </DeleteDialogProvider>
      </RemoveDialogProvider>
    </ChangeDialogProvider>
  );
}

function unknownState(state: never): never {
  throw new Error(`Unknown state ${JSON.stringify(state)}`);
}
