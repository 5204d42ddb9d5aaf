import { makeStyles } from '@material-ui/core/styles';
import type {
  Landscape,
  LandscapeShoot,
} from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import { StandingIcon } from '../../../icons/standing';
import { peeringEdgeId } from '../../../model/graph/ids';
import { landscapeRows } from '../../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { TextButton } from '../../TextButton';
import { useSignLines } from './signLines';

const useStyles = makeStyles(
  {
    heading: { margin: 0, fontSize: 13, lineHeight: '18px', fontWeight: 700 },
    configured: { color: 'var(--gardener-ok)' },
    incompleteTarget: { color: 'var(--gardener-warn)' },
    incompleteHere: { color: 'var(--gardener-warn)' },
    notAccessible: { color: 'var(--gardener-unk)' },
  },
  { name: 'GardenerPeerList' },
);

/** More of them are in the table. */
const SHOWN = 12;

/** The peerings of a shoot that are in the landscape, each of which can be chosen. */
export function PeerList(props: {
  readonly landscape: Landscape;
  readonly shoot: LandscapeShoot;
  readonly changes: LandscapeChanges;
}) {
  const { landscape, shoot, changes } = props;
  const classes = useStyles();
  const lines = useSignLines();
  const t = useTranslate();
  const l = useLandscapeTranslate();
  const isIt = (end: { readonly namespace: string; readonly name: string }) =>
    end.namespace === shoot.namespace && end.name === shoot.name;
  const rows = landscapeRows(landscape).filter(
    ({ here, target }) => isIt(here) || isIt(target),
  );
  return (
    <>
      <h3 className={classes.heading}>
        {l('counts.peerings', { count: shoot.peerings })}
      </h3>
      {rows.length > 0 && (
        <ul className={lines.lines}>
          {rows.slice(0, SHOWN).map(({ peering, standing, here, target }) => (
            <li key={peering.id}>
              <span className={classes[standing]}>
                <StandingIcon
                  standing={standing}
                  size={18}
                  label={t(`status.${standing}.label`)}
                />
              </span>
              <TextButton
                onClick={() => changes.select(peeringEdgeId(peering.id))}
              >
                {isIt(here) ? target.name : here.name}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {rows.length > SHOWN && (
        <TextButton onClick={() => changes.change({ view: 'table' })}>
          {l('panel.morePeers', { count: rows.length - SHOWN })}
        </TextButton>
      )}
    </>
  );
}
