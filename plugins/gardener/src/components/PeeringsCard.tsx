import { useCallback, useMemo } from 'react';
import type { Peering } from 'backstage-plugin-gardener-common';
import { useTableState } from '../hooks/useTableState';
import { filterPeerings } from '../model/filterPeerings';
import { INITIAL_TABLE_STATE } from '../model/tableState';
import type { TabState } from '../model/tabState';
import { rowWords } from '../text/rowWords';
import { useTranslate } from '../translation/useTranslate';
import { ChangeBanners } from './banners/ChangeBanners';
import { Card } from './Card';
import { ReadOnlyBanner } from './change/ReadOnlyBanner';
import { EmptyPeerings } from './EmptyPeerings';
import { NoMatch } from './NoMatch';
import { PeeringTable } from './PeeringTable';
import { ShootNotes } from './ShootNotes';
import { StaleBanner } from './StaleBanner';
import { StepsProvider } from './steps/StepsContext';
import { TableFilters } from './TableFilters';

/** The peerings of a shoot: what is to be said of all of them, then the table. */
export function PeeringsCard(props: {
  readonly shown: Extract<TabState, { kind: 'shown' }>;
  readonly askNow: () => void;
  readonly onShowManifest: () => void;
}) {
  const { shown, askNow, onShowManifest } = props;
  const { view, staleness, garden, docs } = shown;
  const t = useTranslate();
  const { state, change } = useTableState();
  const wordsOf = useCallback((peering: Peering) => rowWords(t, peering), [t]);
  const matching = useMemo(
    () => filterPeerings(view.peerings, state, wordsOf),
    [view.peerings, state, wordsOf],
  );
  const empty = view.peerings.length === 0;

  const body = () => {
    if (empty) return <EmptyPeerings view={view} docs={docs} />;
    if (matching.length === 0) {
      return (
        <NoMatch
          state={state}
          hidden={view.peerings.length}
          onClear={() =>
            change({
              text: INITIAL_TABLE_STATE.text,
              status: undefined,
              finding: undefined,
            })
          }
        />
      );
    }
    return (
      <PeeringTable
        view={view}
        matching={matching}
        state={state}
        onChange={change}
      />
    );
  };

  return (
    <Card
      title={t('peerings.title')}
      subtitle={t('peerings.configuredOnly')}
      aside={
        empty ? undefined : (
          <TableFilters
            peerings={view.peerings}
            state={state}
            onChange={change}
          />
        )
      }
    >
      {staleness && (
        <StaleBanner garden={garden} staleness={staleness} askNow={askNow} />
      )}
      <ReadOnlyBanner view={view} />
      <ChangeBanners shoot={view.shoot.ref} />
      <ShootNotes view={view} onShowManifest={onShowManifest} />
      <StepsProvider view={view}>{body()}</StepsProvider>
    </Card>
  );
}
