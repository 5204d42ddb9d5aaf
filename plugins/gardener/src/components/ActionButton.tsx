import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    button: {
      textTransform: 'none',
      fontWeight: 600,
      letterSpacing: 0,
      whiteSpace: 'nowrap',
    },
    outlined: { borderColor: 'var(--gardener-edge)' },
    text: { color: 'var(--gardener-primary)' },
  },
  { name: 'GardenerActionButton' },
);

/** A button that does something; its label is a verb. */
export function ActionButton(props: {
  readonly variant: 'outlined' | 'text';
  readonly icon?: ReactNode;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { variant, icon, onClick, children } = props;
  const classes = useStyles();
  return (
    <Button
      variant={variant}
      size={variant === 'text' ? 'small' : 'medium'}
      className={`${classes.button} ${classes[variant]}`}
      startIcon={icon}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
