import { makeStyles } from '@material-ui/core/styles';
import type {
  Landscape,
  LandscapeBundleEnd,
} from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import type { BundleEdge } from '../../../model/graph/graph';
import { bundleEndText } from '../../../text/landscape/bundleEndText';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { ActionButton } from '../../ActionButton';
import { CountLines } from './CountLines';
import { PanelFrame } from './PanelFrame';

const useStyles = makeStyles(
  {
    text: { margin: 0, color: 'var(--gardener-text2)' },
    actions: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  },
  { name: 'GardenerBundlePanel' },
);

function groupsOf(ends: readonly LandscapeBundleEnd[]): readonly string[] {
  return ends.flatMap(end => (end.kind === 'group' ? [end.key] : []));
}

/** All peerings between two groups, in numbers, and the way to them one by one. */
export function BundlePanel(props: {
  readonly landscape: Landscape;
  readonly edge: BundleEdge;
  readonly changes: LandscapeChanges;
  readonly onClose: () => void;
}) {
  const { landscape, edge, changes, onClose } = props;
  const { a, b, peerings } = edge.bundle;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const count =
    peerings.configured + peerings.incomplete + peerings.notAccessible;
  const groups = groupsOf([a, b]);
  return (
    <PanelFrame
      title={l('panel.pair', {
        a: bundleEndText(l, a),
        b: bundleEndText(l, b),
      })}
      onClose={onClose}
    >
      <p className={classes.text}>{l('counts.peerings', { count })}</p>
      <CountLines counts={peerings} />
      <div className={classes.actions}>
        <ActionButton
          variant="outlined"
          onClick={() =>
            changes.change({
              view: 'table',
              [landscape.groupBy]: groups,
              open: groups,
              selected: undefined,
            })
          }
        >
          {l('panel.list')}
        </ActionButton>
        <ActionButton
          variant="outlined"
          onClick={() => changes.openGroup(...groups)}
        >
          {l(groups.length > 1 ? 'panel.expandBoth' : 'panel.expand')}
        </ActionButton>
      </div>
    </PanelFrame>
  );
}
