import { alpha } from '@material-ui/core/styles';
import type { Theme } from '@material-ui/core/styles';

/** The frame of a text field with a list of options: 36 high, as controls are. */
export const comboboxField = {
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  height: 36,
  boxSizing: 'border-box',
  padding: '0 10px',
  border: '1px solid var(--gardener-edge)',
  borderRadius: 4,
  color: 'var(--gardener-text)',
  background: 'var(--gardener-paper)',
  cursor: 'text',
  '& input': {
    flex: 1,
    minWidth: 0,
    height: '100%',
    padding: 0,
    border: 0,
    outline: 0,
    font: 'inherit',
    color: 'inherit',
    background: 'none',
  },
  '& input::placeholder': { color: 'var(--gardener-text2)', opacity: 1 },
  '& svg': { color: 'var(--gardener-text2)' },
  '&:focus-within': {
    outline: '2px solid var(--gardener-primary)',
    outlineOffset: -1,
  },
} as const;

/** How an option looks that the keyboard has reached, and one that can't be chosen. */
export function comboboxOption(theme: Theme) {
  return {
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '&[data-focus]': {
      background: alpha(theme.palette.primary.main, 0.12),
      boxShadow: 'inset 3px 0 var(--gardener-primary)',
    },
    '&[aria-disabled=true]': {
      color: 'var(--gardener-text2)',
      // The hook of the library would choose it on a click.
      pointerEvents: 'none',
    },
  } as const;
}
