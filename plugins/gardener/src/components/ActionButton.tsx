import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    button: {
      textTransform: 'none',
      fontWeight: 600,
      letterSpacing: 0,
      whiteSpace: 'nowrap',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    primary: {},
    outlined: { borderColor: 'var(--gardener-edge)' },
    text: { color: 'var(--gardener-primary)' },
    danger: {
      background: 'var(--gardener-err)',
      color: 'var(--gardener-paper)',
      '&:hover': { background: 'var(--gardener-err)' },
    },
    off: {
      cursor: 'default',
      '&, &:hover': {
        background: 'var(--gardener-sunken)',
        color: 'var(--gardener-text2)',
        // No border, which would make it larger.
        boxShadow: 'inset 0 0 0 1px var(--gardener-line)',
      },
    },
    offText: {
      cursor: 'default',
      '&, &:hover': {
        background: 'none',
        color: 'var(--gardener-text2)',
      },
    },
  },
  { name: 'GardenerActionButton' },
);

/** A button that does something; its label is a verb. */
export function ActionButton(props: {
  readonly variant: 'primary' | 'outlined' | 'text' | 'danger';
  /** Of a text button `small` unless given, of any other `medium`. */
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactNode;
  /** Why it can't be used now. It keeps the focus and says so; nothing happens on a click. */
  readonly disabledReason?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { variant, icon, disabledReason, onClick, children } = props;
  const { size = variant === 'text' ? 'small' : 'medium' } = props;
  const classes = useStyles();
  const filled = variant === 'primary' || variant === 'danger';
  const off = disabledReason !== undefined;
  const offClass = variant === 'text' ? classes.offText : classes.off;
  return (
    // Also around one that can be used, so that it stays the same button, with the focus, when that changes.
    <Tooltip title={disabledReason ?? ''}>
      <Button
        variant={filled ? 'contained' : variant}
        color={variant === 'primary' ? 'primary' : 'default'}
        size={size}
        disableElevation
        // It has an outline for that, and the ripple of the library fails on a button that has the focus from the start.
        disableFocusRipple
        disableRipple={off}
        className={`${classes.button} ${off ? offClass : classes[variant]}`}
        startIcon={icon}
        aria-disabled={off || undefined}
        onClick={off ? undefined : onClick}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
