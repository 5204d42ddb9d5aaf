import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { GridItemProps } from '../../hooks/useGridFocus';

const useStyles = makeStyles(
  {
    link: {
      color: 'var(--gardener-link)',
      fontWeight: 600,
      overflowWrap: 'anywhere',
    },
    plain: { fontWeight: 600, overflowWrap: 'anywhere' },
  },
  { name: 'GardenerShootLink' },
);

/** A shoot by its name: to its page, where the user may see it. */
export function ShootLink(props: {
  readonly entityRef: string | undefined;
  readonly item?: GridItemProps;
  readonly children: ReactNode;
}) {
  const { entityRef, item, children } = props;
  const classes = useStyles();
  const linkTo = useEntityRefLink();
  return entityRef === undefined ? (
    <span className={classes.plain}>{children}</span>
  ) : (
    <Link className={classes.link} to={linkTo(entityRef)} {...item}>
      {children}
    </Link>
  );
}
