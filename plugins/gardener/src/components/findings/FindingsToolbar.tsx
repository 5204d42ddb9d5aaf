import { makeStyles } from '@material-ui/core/styles';
import {
  LANDSCAPE_NONE,
  type Findings,
  type FindingsGrouping,
} from 'backstage-plugin-gardener-common';
import type { FindingsChanges } from '../../hooks/findings/useFindingsState';
import {
  FINDINGS_OF_ONE_GARDEN,
  FindingsState,
  WEIGHTS,
} from '../../model/findings/findingsState';
import { findingCodes } from '../../model/vocabulary';
import { chipOfCode } from '../../text/findingText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { useFilterStyles } from '../page/filterStyles';
import { GardenSelect } from '../page/GardenSelect';
import { FilterValue, ListFilter } from '../page/ListFilter';
import type { ShownGarden } from '../page/OfGarden';
import { SegmentedChoice } from '../SegmentedChoice';
import { TextFilter } from '../TextFilter';

const useStyles = makeStyles(
  { end: { marginLeft: 'auto' } },
  { name: 'GardenerFindingsToolbar' },
);

const GROUPINGS: readonly FindingsGrouping[] = ['cause', 'shoot', 'project'];

/** Which findings are shown, and how they are put together. */
export function FindingsToolbar(props: {
  readonly shown: ShownGarden;
  readonly state: FindingsState;
  readonly changes: FindingsChanges;
  readonly facets: Findings['facets'] | undefined;
}) {
  const { shown, state, changes, facets } = props;
  const { filters } = state;
  const classes = useStyles();
  const row = useFilterStyles();
  const t = useTranslate();
  const f = useFindingsTranslate();
  const ofFacet = (
    name: 'project' | 'seed',
    textOf: (value: string) => string = value => value,
  ): FilterValue[] =>
    (facets?.[name] ?? []).map(({ value, findings }) => ({
      value,
      text: textOf(value),
      count: findings,
    }));
  const countOf = (weight: string) =>
    facets?.severity.find(({ value }) => value === weight)?.findings;
  const filter = (
    name: keyof FindingsState['filters'],
    values: readonly FilterValue[],
  ) => (
    <ListFilter
      label={f(`filter.${name}`)}
      values={values}
      chosen={filters[name]}
      onChange={chosen => changes.change({ [name]: chosen })}
    />
  );
  return (
    <div className={row.row}>
      {shown.gardens.length > 1 && (
        <GardenSelect {...shown} forget={FINDINGS_OF_ONE_GARDEN} />
      )}
      <TextFilter
        value={state.text}
        onChange={text => changes.change({ text: text || undefined })}
      />
      {filter('project', ofFacet('project'))}
      {filter(
        'severity',
        WEIGHTS.map(value => ({
          value,
          text: f(`weight.${value}`),
          count: countOf(value),
        })),
      )}
      {filter(
        'seed',
        ofFacet('seed', value =>
          value === LANDSCAPE_NONE ? f('filter.none') : value,
        ),
      )}
      {filter(
        'code',
        findingCodes.map(value => ({ value, text: chipOfCode(t, value) })),
      )}
      <div className={classes.end}>
        <SegmentedChoice
          label={f('group.label')}
          options={GROUPINGS.map(value => ({
            value,
            text: f(`group.${value}`),
            name: f(`group.${value}Name`),
          }))}
          value={state.groupBy}
          onChange={value =>
            changes.change({
              group: value === 'cause' ? undefined : value,
              // Keys of groups of another kind.
              open: undefined,
            })
          }
        />
      </div>
    </div>
  );
}
