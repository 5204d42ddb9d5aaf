import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { GridItemProps } from '../../hooks/useGridFocus';

const useStyles = makeStyles(
  {
    button: {
      minWidth: 0,
      height: 28,
      padding: '0 6px',
      fontSize: 13,
      fontWeight: 600,
      letterSpacing: 0,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      color: 'var(--gardener-primary)',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 0,
      },
    },
    off: {
      cursor: 'default',
      color: 'var(--gardener-text2)',
      '&:hover': { background: 'none' },
    },
  },
  { name: 'GardenerActButton' },
);

/** A verb in a row of changes. */
export function ActButton(props: {
  readonly text: string;
  /** The same with what it is about. */
  readonly name: string;
  /** Why it can't be used now. It keeps the focus and says so; nothing happens on a click. */
  readonly disabledReason?: string;
  readonly item: GridItemProps;
  readonly onClick: () => void;
}) {
  const { text, name, disabledReason, item, onClick } = props;
  const classes = useStyles();
  const off = disabledReason !== undefined;
  return (
    <Tooltip title={disabledReason ?? ''}>
      <Button
        className={`${classes.button} ${off ? classes.off : ''}`}
        aria-label={name}
        aria-disabled={off || undefined}
        disableRipple={off}
        onClick={off ? undefined : onClick}
        {...item}
      >
        {text}
      </Button>
    </Tooltip>
  );
}
