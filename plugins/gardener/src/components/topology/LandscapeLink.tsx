import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { landscapeAddress } from '../../model/landscape/landscapeAddress';
import { pagesRouteRef } from '../../routes';
import { useGraphTranslate } from '../../translation/useGraphTranslate';

const useStyles = makeStyles(
  { link: { color: 'var(--gardener-link)', fontSize: 13, fontWeight: 600 } },
  { name: 'GardenerLandscapeLink' },
);

/** Leads to the landscape with a shoot in focus, and as far around it as is seen here, where the portal has that page. */
export function LandscapeLink(props: {
  readonly shoot: ShootRef;
  readonly depth: number;
}) {
  const { shoot, depth } = props;
  const classes = useStyles();
  const g = useGraphTranslate();
  const pages = useRouteRef(pagesRouteRef);
  if (!pages) return null;
  return (
    <Link
      className={classes.link}
      to={landscapeAddress(pages(), shoot, { depth })}
    >
      {g('topology.inLandscape')}
    </Link>
  );
}
