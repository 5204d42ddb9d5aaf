import { makeStyles } from '@material-ui/core/styles';
import {
  Landscape,
  LANDSCAPE_NONE,
  LandscapeGroup,
} from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { ActionButton } from '../../ActionButton';
import { CountLines } from './CountLines';
import { PanelFrame } from './PanelFrame';
import { ShootFindingLines } from './ShootFindingLines';

const useStyles = makeStyles(
  {
    text: { margin: 0 },
    actions: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  },
  { name: 'GardenerGroupPanel' },
);

/** A project, a region or a seed: how much is in it, and the way into it. */
export function GroupPanel(props: {
  readonly landscape: Landscape;
  readonly group: LandscapeGroup;
  readonly changes: LandscapeChanges;
  readonly onClose: () => void;
}) {
  const { landscape, group, changes, onClose } = props;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const { key, open, shoots, inside } = group;
  const count = inside.configured + inside.incomplete + inside.notAccessible;
  return (
    <PanelFrame
      title={key === LANDSCAPE_NONE ? l('filter.none') : key}
      onClose={onClose}
    >
      <p className={classes.text}>{l('counts.shoots', { count: shoots })}</p>
      <ShootFindingLines group={group} />
      <p className={classes.text}>{l('panel.inside', { count })}</p>
      <CountLines counts={inside} />
      <div className={classes.actions}>
        <ActionButton
          variant="outlined"
          onClick={() =>
            open ? changes.closeGroup(key) : changes.openGroup(key)
          }
        >
          {l(open ? 'panel.collapse' : 'panel.expand')}
        </ActionButton>
        <ActionButton
          variant="outlined"
          onClick={() => changes.filter(landscape.groupBy, [key])}
        >
          {l('panel.only')}
        </ActionButton>
      </div>
    </PanelFrame>
  );
}
