import { useId, useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type {
  AddressPlan,
  AddressTrial,
} from 'backstage-plugin-gardener-common';
import type { CidrControl } from '../../hooks/cidr/useCidrState';
import { MapKeys, useMapKeys } from '../../hooks/cidr/useMapKeys';
import { useWidth } from '../../hooks/cidr/useWidth';
import { conflictPlaces } from '../../model/cidr/conflictPlaces';
import { ticksOf } from '../../model/cidr/ticks';
import { besides, zoomedIn, zoomedOut, zoomedTo } from '../../model/cidr/zoom';
import { laneName } from '../../text/cidr/rangeText';
import { MONO } from '../../theme/cssVariables';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { FreeLane } from './FreeLane';
import { KeptLane } from './KeptLane';
import { MapHead } from './MapHead';
import { MapLane } from './MapLane';
import { MapLegend } from './MapLegend';
import { placed, useMapStyles } from './mapStyles';
import { TrialLane } from './TrialLane';

/** Pixels of the part with bars until it is known. */
const ASSUMED_WIDTH = 1_000;
/** Addresses at the ticks need so much room each. */
const TICK_WIDTH = 100;

const useStyles = makeStyles(
  {
    body: { padding: '8px 20px 4px' },
    plot: { position: 'relative', display: 'grid', gap: 12, paddingTop: 20 },
    ticks: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 112,
      right: 0,
      pointerEvents: 'none',
    },
    tick: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: '1px solid var(--gardener-line)',
      paddingLeft: 3,
      font: `11px/14px ${MONO}`,
      color: 'var(--gardener-text2)',
      whiteSpace: 'nowrap',
    },
    // Through all lanes, so that what meets is seen to.
    column: { position: 'absolute', top: 20, bottom: 0, opacity: 0.1 },
    error: { background: 'var(--gardener-err)' },
    warning: { background: 'var(--gardener-warnEdge)' },
    nothing: { margin: '8px 0', color: 'var(--gardener-text2)' },
    quiet: {
      margin: 0,
      padding: '0 20px 8px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerAddressMap' },
);

/** A network of the plan as bars in lanes, with what is free and what is tried below. */
export function AddressMap(props: {
  readonly plan: AddressPlan;
  readonly trial: AddressTrial | undefined;
  readonly control: CidrControl;
}) {
  const { plan, trial, control } = props;
  const { window, lanesBy, maxPrefix } = plan;
  const { show, attempt, state } = control;
  const classes = useStyles();
  const lanes = useMapStyles();
  const c = useCidrTranslate();
  const saysId = useId();
  const { ref: widthRef, width } = useWidth<HTMLDivElement>(ASSUMED_WIDTH);
  const wider = zoomedOut(window);
  const narrower = zoomedIn(window);
  const keys = useMemo<MapKeys>(
    () => ({
      zoomIn: () => show(narrower),
      zoomOut: () => show(wider),
      move: direction => show(besides(window.cidr, direction)),
    }),
    [show, narrower, wider, window.cidr],
  );
  const filled = useMemo(
    () => window.lanes.filter(({ bars }) => bars.length > 0),
    [window.lanes],
  );
  const shape = useMemo(
    () => ({
      head: 0,
      rows: [
        ...filled.map(({ bars }) => bars.length),
        ...(window.gaps.length > 0 ? [window.gaps.length] : []),
      ],
    }),
    [filled, window.gaps],
  );
  const focus = useMapKeys(shape, keys);
  const ticks = ticksOf(window.cidr);
  const everyOther = width / ticks.length < TICK_WIDTH ? 2 : 1;
  return (
    <Paper component="section" aria-label={c('window.title')}>
      <MapHead
        window={window}
        keys={keys}
        isWidest={wider === undefined}
        isNarrowest={narrower === undefined}
        onPool={show}
      />
      <div
        className={classes.body}
        ref={focus.ref}
        role="application"
        aria-label={c('window.label', {
          network: window.cidr,
          lanes: c(`lanes.${lanesBy}`),
        })}
        aria-describedby={saysId}
      >
        <VisuallyHidden>
          <span id={saysId}>{c('window.says')}</span>
        </VisuallyHidden>
        <div className={classes.plot}>
          <div className={classes.ticks} ref={widthRef} aria-hidden>
            {conflictPlaces(filled).map(({ from, to, severity }) => (
              <span
                key={`${from} ${to} ${severity}`}
                className={`${classes.column} ${classes[severity]}`}
                style={placed({ from, to })}
              />
            ))}
            {ticks.map(({ at, address }, index) => (
              <span
                key={address}
                className={classes.tick}
                style={{ left: `${at * 100}%` }}
              >
                {index % everyOther === 0 && address}
              </span>
            ))}
          </div>
          {filled.map((lane, row) => (
            <MapLane
              key={lane.key}
              lane={lane}
              name={laneName(c, lane, lanesBy)}
              width={width}
              item={index => focus.item(row, index)}
              onOpen={bar => show(zoomedTo(window.cidr, bar))}
            />
          ))}
          {filled.length === 0 && (
            <p className={classes.nothing}>{c('window.nothing')}</p>
          )}
          <KeptLane kept={window.kept} />
          <FreeLane
            window={window}
            maxPrefix={maxPrefix}
            width={width}
            item={index => focus.item(filled.length, index)}
            onTry={gap => attempt(gap.largest, undefined)}
          />
          <TrialLane
            window={window.cidr}
            width={width}
            trial={trial}
            pick={state.pick}
          />
        </div>
      </div>
      {window.hidden.lanes > 0 && (
        <p className={classes.quiet}>
          {c('window.hidden', { count: window.hidden.lanes })}
        </p>
      )}
      <MapLegend />
      <p className={`${classes.quiet} ${lanes.quiet}`}>
        {c('window.keysHint')}
      </p>
    </Paper>
  );
}
