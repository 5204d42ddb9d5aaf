import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { PeeringTarget } from 'backstage-plugin-gardener-common';
import type { GridItemProps } from '../hooks/useGridFocus';
import { targetFacts } from '../model/targetFacts';

const useStyles = makeStyles(
  {
    link: {
      color: 'var(--gardener-link)',
      fontWeight: 600,
      overflowWrap: 'anywhere',
    },
    plain: { fontWeight: 600, overflowWrap: 'anywhere' },
  },
  { name: 'GardenerTargetName' },
);

/** The name of a target, as a link when the user may see it. */
export function TargetName(props: {
  readonly target: PeeringTarget;
  readonly item: GridItemProps | undefined;
}) {
  const { target, item } = props;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  const { name } = targetFacts(target);
  return target.kind === 'visible' ? (
    <Link className={classes.link} to={linkTo(target.entityRef)} {...item}>
      {name}
    </Link>
  ) : (
    <span className={classes.plain}>{name}</span>
  );
}
