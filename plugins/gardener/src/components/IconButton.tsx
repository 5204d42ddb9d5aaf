import { ReactNode, Ref, forwardRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    button: {
      width: 32,
      height: 32,
      padding: 0,
      border: 0,
      borderRadius: 4,
      flex: 'none',
      display: 'inline-grid',
      placeItems: 'center',
      background: 'none',
      color: 'var(--gardener-text2)',
      cursor: 'pointer',
      '&:hover': { background: 'var(--gardener-hover)' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -2,
      },
    },
  },
  { name: 'GardenerIconButton' },
);

/** A button that is only a sign. */
export const IconButton = forwardRef(function SignButton(
  props: {
    readonly label: string;
    readonly onClick: () => void;
    /** The sign. */
    readonly children: ReactNode;
  },
  ref: Ref<HTMLButtonElement>,
) {
  const { label, onClick, children } = props;
  return (
    <button
      ref={ref}
      type="button"
      className={useStyles().button}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
});
