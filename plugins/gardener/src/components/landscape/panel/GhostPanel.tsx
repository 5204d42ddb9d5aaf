import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import type { GhostNode } from '../../../model/graph/graph';
import { peeringEdgeId } from '../../../model/graph/ids';
import { landscapeRows } from '../../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { TextButton } from '../../TextButton';
import { PanelFacts } from './PanelFacts';
import { PanelFrame } from './PanelFrame';

const useStyles = makeStyles(
  { text: { margin: 0 } },
  { name: 'GardenerGhostPanel' },
);

/** A target that can't be seen, or is gone: what is listed is all that is known. */
export function GhostPanel(props: {
  readonly landscape: Landscape;
  readonly node: GhostNode;
  readonly changes: LandscapeChanges;
  readonly onClose: () => void;
}) {
  const { landscape, node, changes, onClose } = props;
  const { kind, namespace, name } = node.ghost;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const listers = landscapeRows(landscape).filter(
    ({ target }) => target.namespace === namespace && target.name === name,
  );
  return (
    <PanelFrame title={name} onClose={onClose}>
      <p className={classes.text}>{l(`panel.${kind}`)}</p>
      <PanelFacts
        facts={[
          [l('panel.namespace'), namespace],
          [
            l('panel.listedBy'),
            listers.map(({ peering, here }, index) => (
              <span key={peering.id}>
                {index > 0 && ', '}
                <TextButton
                  onClick={() => changes.select(peeringEdgeId(peering.id))}
                >
                  {here.name}
                </TextButton>
              </span>
            )),
          ],
        ]}
      />
    </PanelFrame>
  );
}
