import { LiHTMLAttributes } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { PlusIcon } from '../../icons/actions';
import { LockIcon } from '../../icons/signs';
import type { MeshOption } from '../../model/mesh/meshOptions';
import { obstacleOf } from '../../model/mesh/meshShoot';
import { seedText } from '../../text/seedText';
import { shootLabel } from '../../text/shootLabel';
import { MONO } from '../../theme/cssVariables';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { comboboxOption } from '../comboboxStyles';
import { SeedName } from '../SeedName';

const useStyles = makeStyles(
  theme => ({
    option: {
      display: 'grid',
      gridTemplateColumns:
        '20px minmax(0, 1fr) minmax(0, 128px) minmax(0, 72px)',
      gap: 8,
      alignItems: 'center',
      minHeight: 32,
      boxSizing: 'border-box',
      padding: '5px 14px',
      fontSize: 13,
      lineHeight: '18px',
      ...comboboxOption(theme),
    },
    all: { gridTemplateColumns: '20px minmax(0, 1fr)', fontWeight: 600 },
    networks: { fontFamily: MONO, fontSize: 12, lineHeight: '16px' },
    reason: { gridColumn: 'span 2', fontSize: 12, lineHeight: '16px' },
  }),
  { name: 'GardenerMeshOptionLine' },
);

/** One line of the list of shoots to add: a shoot with what is known of it, or all of a project. */
export function MeshOptionLine(props: {
  readonly option: MeshOption;
  readonly item: LiHTMLAttributes<HTMLLIElement>;
}) {
  const { option, item } = props;
  const classes = useStyles();
  const m = useMeshTranslate();
  const t = useTranslate();
  switch (option.kind) {
    case 'project':
      return (
        <li {...item} className={`${classes.option} ${classes.all}`}>
          <PlusIcon size={14} />
          {m('field.allOf', { project: option.project })}
        </li>
      );
    case 'shoot': {
      const { ref, project, seed, migratingFrom, nodeNetworks } = option.shoot;
      const label = shootLabel({ project, shoot: ref });
      const obstacle = obstacleOf(option.shoot);
      const nodes = nodeNetworks.join(' ') || m('noNodes');
      const name = obstacle
        ? m('optionOff', { shoot: label, reason: m(`obstacle.${obstacle}`) })
        : m('option', { shoot: label, nodes, seed: seedText(t, option.shoot) });
      return (
        <li {...item} className={classes.option} aria-label={name}>
          {obstacle ? <LockIcon size={14} /> : <span />}
          <span>
            {project ?? ref.namespace} / <b>{ref.name}</b>
          </span>
          {obstacle ? (
            <span className={classes.reason}>{m(`obstacle.${obstacle}`)}</span>
          ) : (
            <>
              <span className={classes.networks}>{nodes}</span>
              <span>
                <SeedName seed={seed} migratingFrom={migratingFrom} />
              </span>
            </>
          )}
        </li>
      );
    }
    default: {
      const never: never = option;
      throw new Error(`Unknown option ${JSON.stringify(never)}`);
    }
  }
}
