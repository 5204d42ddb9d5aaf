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

/** Leads to the landscape with a shoot in focus, where the portal has that page. */
export function LandscapeLink(props: { readonly shoot: ShootRef }) {
  const classes = useStyles();
  const g = useGraphTranslate();
  const pages = useRouteRef(pagesRouteRef);
  if (!pages) return null;
  return (
    <Link className={classes.link} to={landscapeAddress(pages(), props.shoot)}>
      {g('topology.inLandscape')}
    </Link>
  );
}
