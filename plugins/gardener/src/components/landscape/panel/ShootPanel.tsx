import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import type { ShootNode } from '../../../model/graph/graph';
import { useLivePeerings } from '../../../queries/useLivePeerings';
import { findingChip } from '../../../text/findingText';
import { MONO } from '../../../theme/cssVariables';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { ActionButton } from '../../ActionButton';
import { ConfigureButton } from '../../change/ConfigureButton';
import { SeedName } from '../../SeedName';
import { VerdictChip } from '../../VerdictChip';
import { ShootLink } from '../ShootLink';
import { PanelFacts } from './PanelFacts';
import { PanelFrame } from './PanelFrame';
import { PeerList } from './PeerList';

const useStyles = makeStyles(
  {
    networks: { fontFamily: MONO, fontSize: 12 },
    row: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  },
  { name: 'GardenerShootPanel' },
);

/** One shoot: its facts, its peerings, and what can be done. */
export function ShootPanel(props: {
  readonly landscape: Landscape;
  readonly node: ShootNode;
  readonly changes: LandscapeChanges;
  readonly onClose: () => void;
}) {
  const { landscape, node, changes, onClose } = props;
  const { shoot } = node;
  const { namespace, name } = shoot;
  const classes = useStyles();
  const t = useTranslate();
  const l = useLandscapeTranslate();
  const { garden } = landscape;
  const view = useLivePeerings({ garden, namespace, name }).data?.value;
  return (
    <PanelFrame title={name} onClose={onClose}>
      <PanelFacts
        facts={[
          [
            l('panel.shoot'),
            <ShootLink entityRef={shoot.entityRef}>
              {l('panel.openPage')}
            </ShootLink>,
          ],
          [l('filter.project'), shoot.project ?? namespace],
          [l('filter.region'), shoot.region],
          [
            l('filter.seed'),
            shoot.seed === null ? null : (
              <SeedName seed={shoot.seed} migratingFrom={shoot.migratingFrom} />
            ),
          ],
          [l('filter.purpose'), shoot.purpose],
          [
            l('panel.nodes'),
            shoot.workerless ? (
              l('panel.workerless')
            ) : (
              <span className={classes.networks}>
                {shoot.nodeNetworks.join(' ') || '–'}
              </span>
            ),
          ],
          [l('panel.state'), shoot.hibernated ? l('panel.hibernated') : null],
        ]}
      />
      {shoot.findings.length > 0 && (
        <div className={classes.row}>
          {shoot.findings.map((finding, index) => (
            <VerdictChip
              key={`${finding.code}-${index}`}
              verdict={finding.severity}
            >
              {findingChip(t, finding)}
            </VerdictChip>
          ))}
        </div>
      )}
      <PeerList landscape={landscape} shoot={shoot} changes={changes} />
      <div className={classes.row}>
        {view && (
          <ConfigureButton
            view={view}
            adds={shoot.peerings > 0 ? 'another' : 'first'}
          />
        )}
        <ActionButton
          variant="outlined"
          onClick={() => changes.focusOn([`${namespace}/${name}`])}
        >
          {l('panel.focus')}
        </ActionButton>
      </div>
    </PanelFrame>
  );
}
