import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    button: {
      font: 'inherit',
      padding: 0,
      border: 0,
      background: 'none',
      color: 'var(--gardener-link)',
      textDecoration: 'underline',
      textUnderlineOffset: 2,
      cursor: 'pointer',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
  },
  { name: 'GardenerTextButton' },
);

/** A button within a sentence. */
export function TextButton(props: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={useStyles().button}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
