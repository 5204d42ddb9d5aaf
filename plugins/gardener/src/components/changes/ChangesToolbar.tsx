import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  ChangesState,
  OF_ONE_GARDEN,
  STATE_FILTERS,
} from '../../model/changes/changesState';
import type { ParamChanges } from '../../model/page/changeParams';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { CheckboxLine } from '../CheckboxLine';
import { useFilterStyles } from '../page/filterStyles';
import { GardenSelect } from '../page/GardenSelect';
import { ListFilter } from '../page/ListFilter';
import type { ShownGarden } from '../page/OfGarden';

const useStyles = makeStyles(
  { bar: { padding: '12px 16px' } },
  { name: 'GardenerChangesToolbar' },
);

/** Which changes are shown. */
export function ChangesToolbar(props: {
  readonly shown: ShownGarden;
  readonly state: ChangesState;
  readonly change: (changes: ParamChanges) => void;
}) {
  const { shown, state, change } = props;
  const { garden, gardens } = shown;
  const classes = useStyles();
  const filter = useFilterStyles();
  const c = useChangesTranslate();
  const t = useTranslate();
  return (
    <Paper className={classes.bar}>
      <div className={filter.row}>
        <GardenSelect
          garden={garden}
          gardens={gardens}
          forget={OF_ONE_GARDEN}
        />
        <ListFilter
          label={c('filter.state')}
          values={STATE_FILTERS.map(value => ({
            value,
            text:
              value === 'open'
                ? c('filter.open')
                : t(`history.result.${value}`),
          }))}
          chosen={state.states}
          onChange={states => change({ state: states })}
        />
        <CheckboxLine
          checked={state.mine}
          onChange={mine => change({ mine: mine ? 'true' : undefined })}
        >
          {c('filter.mine')}
        </CheckboxLine>
      </div>
    </Paper>
  );
}
