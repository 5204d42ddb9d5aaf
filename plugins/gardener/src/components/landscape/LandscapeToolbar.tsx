import { RefObject, useRef } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  FindingFilter,
  Landscape,
  LANDSCAPE_NONE,
} from 'backstage-plugin-gardener-common';
import { useEverythingCsv } from '../../hooks/landscape/useEverythingCsv';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import { exportQueryOf } from '../../model/landscape/exportQueryOf';
import { isAllSingle } from '../../model/landscape/isAllSingle';
import {
  LandscapeForm,
  LandscapeState,
  OF_ONE_GARDEN,
} from '../../model/landscape/landscapeState';
import { livenessOf } from '../../model/page/livenessOf';
import { GROUPINGS } from '../../model/landscape/nextGrouping';
import { STATUSES } from '../../model/tableState';
import { findingCodes } from '../../model/vocabulary';
import { chipOfCode } from '../../text/findingText';
import { statusName } from '../../text/statusName';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { CopyButton } from '../CopyButton';
import type { Drawn } from '../graph/GraphCanvas';
import { LiveIndicator } from '../LiveIndicator';
import { MeshButton } from '../mesh/MeshButton';
import { useFilterStyles } from '../page/filterStyles';
import { GardenSelect } from '../page/GardenSelect';
import { ListFilter } from '../page/ListFilter';
import type { ShownGarden } from '../page/OfGarden';
import { SegmentedChoice } from '../SegmentedChoice';
import { EverythingNote } from './EverythingNote';
import { ExportMenu } from './ExportMenu';
import { FocusField } from './FocusField';

const useStyles = makeStyles(
  {
    bar: { display: 'grid', gap: 12, padding: '12px 16px' },
    end: {
      marginLeft: 'auto',
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 12,
    },
  },
  { name: 'GardenerLandscapeToolbar' },
);

const FORMS: readonly LandscapeForm[] = ['graph', 'table'];
const FACETS = ['project', 'region', 'seed', 'purpose'] as const;

/** What is shown of a landscape, and how. */
export function LandscapeToolbar(props: {
  readonly shown: ShownGarden;
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
  readonly landscape: Landscape | undefined;
  /** What is lit of it. */
  readonly bright: Landscape | undefined;
  /** What is drawn; undefined while nothing is. */
  readonly drawn: Drawn | undefined;
  /** The field of the focus, for who comes by a key. */
  readonly search: RefObject<HTMLInputElement>;
  /** Restores what is seen. */
  readonly link: string;
}) {
  const { shown, state, changes, landscape, bright, drawn, search, link } =
    props;
  const classes = useStyles();
  const row = useFilterStyles();
  const t = useTranslate();
  const l = useLandscapeTranslate();
  const everything = useEverythingCsv();
  const exporting = useRef<HTMLSpanElement>(null);
  const saveEverything = () => {
    if (landscape) everything.save(exportQueryOf(landscape, state));
  };
  const isPart = landscape !== undefined && !isAllSingle(landscape);
  const findingName = (filter: FindingFilter) => {
    if (filter === 'error') return l('filter.errors');
    if (filter === 'warning') return l('filter.warnings');
    return chipOfCode(t, filter);
  };
  return (
    <Paper className={classes.bar}>
      <div className={row.row}>
        <FocusField
          garden={shown.garden.name}
          input={search}
          onFocusOn={changes.focusOn}
        />
        <div className={classes.end}>
          <SegmentedChoice
            label={l('group.label')}
            options={GROUPINGS.map(value => ({
              value,
              text: l(`group.${value}`),
              name: l(`group.${value}Name`),
            }))}
            value={state.groupBy}
            onChange={changes.groupBy}
          />
          <SegmentedChoice
            label={l('form.label')}
            options={FORMS.map(value => ({
              value,
              text: l(`form.${value}`),
              name: l(`form.${value}Name`),
            }))}
            value={state.form}
            onChange={value =>
              changes.change({ view: value === 'graph' ? undefined : value })
            }
          />
          {bright && (
            <ExportMenu
              button={exporting}
              landscape={bright}
              drawn={drawn}
              everything={
                isPart
                  ? {
                      busy: everything.state.at === 'reading',
                      save: saveEverything,
                    }
                  : undefined
              }
            />
          )}
          <MeshButton garden={shown.garden} />
        </div>
      </div>
      <EverythingNote
        everything={everything}
        onAgain={saveEverything}
        onLeft={() => exporting.current?.querySelector('button')?.focus()}
      />
      <div className={row.row}>
        <GardenSelect {...shown} forget={OF_ONE_GARDEN} />
        {FACETS.map(name => (
          <ListFilter
            key={name}
            label={l(`filter.${name}`)}
            values={(landscape?.facets[name] ?? []).map(
              ({ value, shoots }) => ({
                value,
                text: value === LANDSCAPE_NONE ? l('filter.none') : value,
                count: shoots,
              }),
            )}
            chosen={state.filters[name]}
            onChange={values => changes.filter(name, values)}
          />
        ))}
        <ListFilter
          label={l('filter.status')}
          values={STATUSES.map(value => ({
            value,
            text: statusName(t, value),
          }))}
          chosen={state.filters.status}
          onChange={values => changes.filter('status', values)}
        />
        <ListFilter
          label={l('filter.finding')}
          values={(['error', 'warning', ...findingCodes] as const).map(
            value => ({ value, text: findingName(value) }),
          )}
          chosen={state.filters.finding}
          onChange={values => changes.filter('finding', values)}
        />
        <div className={classes.end}>
          <CopyButton text={link} label={l('link')} />
          {landscape && (
            <LiveIndicator liveness={livenessOf(landscape.freshness)} />
          )}
        </div>
      </div>
    </Paper>
  );
}
