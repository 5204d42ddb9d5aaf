import type { Garden, Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import { FirstPeeringIcon } from '../../icons/signs';
import {
  isFiltered,
  LANDSCAPE_FILTERS,
  LandscapeState,
} from '../../model/landscape/landscapeState';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { ActionButton } from '../ActionButton';
import { CenteredMessage } from '../CenteredMessage';

/** Whether there is nothing of a landscape that could be drawn or listed. */
export function isNothingToShow({
  shoots,
  groups,
}: Pick<Landscape, 'shoots' | 'groups'>): boolean {
  return shoots.length === 0 && groups.every(({ open }) => open);
}

/** Why a landscape is empty, and the way to more. */
export function NothingToShow(props: {
  readonly garden: Garden;
  readonly landscape: Landscape;
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
}) {
  const { garden, landscape, state, changes } = props;
  const l = useLandscapeTranslate();
  const { shoots, groups, peerings } = landscape.totals;
  const showAll = (label: string) => (
    <ActionButton
      variant="outlined"
      onClick={() => changes.change({ alone: 'true' })}
    >
      {label}
    </ActionButton>
  );
  const showShoots = showAll(l('empty.showAlone'));
  const clear = (
    <ActionButton
      variant="outlined"
      onClick={() =>
        changes.change(
          Object.fromEntries(LANDSCAPE_FILTERS.map(name => [name, undefined])),
        )
      }
    >
      {l('empty.clear')}
    </ActionButton>
  );
  if (peerings.configured + peerings.incomplete + peerings.notAccessible > 0) {
    return (
      <CenteredMessage
        title={l('empty.tooMany')}
        text={l('empty.tooManyText', { groups: String(groups) })}
        actions={
          <>
            {showAll(l('empty.showGroups'))}
            {isFiltered(state) && clear}
          </>
        }
      />
    );
  }
  if (isFiltered(state)) {
    // That nothing is drawn is not that nothing matches.
    return shoots > 0 ? (
      <CenteredMessage
        title={l('empty.noLines')}
        text={l('empty.noLinesText', {
          count: shoots,
          garden: garden.title,
        })}
        actions={
          <>
            {showShoots}
            {clear}
          </>
        }
      />
    ) : (
      <CenteredMessage
        title={l('empty.title')}
        text={l('empty.filtered', { garden: garden.title })}
        actions={clear}
      />
    );
  }
  if (shoots === 0) {
    return (
      <CenteredMessage
        title={l('empty.noShoots', { garden: garden.title })}
        text={l('empty.noShootsText')}
      />
    );
  }
  return (
    <CenteredMessage
      sign={<FirstPeeringIcon />}
      title={l('empty.noPeerings')}
      text={l('empty.noPeeringsText')}
      actions={showShoots}
    />
  );
}
