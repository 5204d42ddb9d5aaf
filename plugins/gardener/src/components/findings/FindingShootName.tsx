import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { FindingShoot } from 'backstage-plugin-gardener-common';

const useStyles = makeStyles(
  {
    link: {
      color: 'var(--gardener-link)',
      fontWeight: 600,
      overflowWrap: 'anywhere',
    },
    plain: { fontWeight: 600, overflowWrap: 'anywhere' },
    project: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerFindingShootName' },
);

/** A shoot with its project, or its namespace where that is all that is known; a link when the user may see it. */
export function FindingShootName(props: { readonly shoot: FindingShoot }) {
  const { name, namespace, project, entityRef } = props.shoot;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return (
    <>
      {entityRef === null ? (
        <div className={classes.plain}>{name}</div>
      ) : (
        <div>
          <Link className={classes.link} to={linkTo(entityRef)}>
            {name}
          </Link>
        </div>
      )}
      <div className={classes.project}>{project ?? namespace}</div>
    </>
  );
}
