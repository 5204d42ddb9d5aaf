import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    marginLeft: 22,
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    color: '#7df3e1',
    fontSize: 20,
    letterSpacing: -0.2,
    whiteSpace: 'nowrap',
  },
});

/** Two clusters that reach each other, and the portal's name while there is room. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link} aria-label="Home">
        <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden>
          <g fill="none" stroke="currentColor" strokeWidth="2">
            <rect x="2" y="3" width="10" height="10" rx="2" />
            <rect x="16" y="15" width="10" height="10" rx="2" />
            <path d="M14 8h7v5M14 20H7v-5" strokeLinecap="round" />
          </g>
        </svg>
        {isOpen ? 'Shoot peering' : null}
      </Link>
    </div>
  );
};
