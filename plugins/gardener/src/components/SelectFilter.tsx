import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../icons/signs';

const useStyles = makeStyles(
  {
    field: {
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      height: 36,
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      color: 'var(--gardener-text2)',
      background: 'var(--gardener-paper)',
      '&:focus-within': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 1,
      },
    },
    select: {
      appearance: 'none',
      font: 'inherit',
      height: '100%',
      minWidth: 124,
      maxWidth: 180,
      padding: '0 30px 0 10px',
      border: 0,
      outline: 0,
      borderRadius: 4,
      background: 'transparent',
      color: 'inherit',
      cursor: 'pointer',
      textOverflow: 'ellipsis',
      // Native lists take their colours from here and not from the page.
      '& option, & optgroup': {
        color: 'var(--gardener-text)',
        background: 'var(--gardener-paper)',
      },
    },
    chosen: { color: 'var(--gardener-text)' },
    chevron: { position: 'absolute', right: 10, pointerEvents: 'none' },
  },
  { name: 'GardenerSelectFilter' },
);

/** A native list to choose one value from; the empty value filters nothing and shows the title. */
export function SelectFilter(props: {
  readonly label: string;
  readonly title: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Options and groups. */
  readonly children: ReactNode;
}) {
  const { label, title, value, onChange, children } = props;
  const classes = useStyles();
  return (
    <span className={classes.field}>
      <select
        aria-label={label}
        className={`${classes.select} ${value ? classes.chosen : ''}`}
        value={value ?? ''}
        onChange={event => onChange(event.target.value || undefined)}
      >
        <option value="">{title}</option>
        {children}
      </select>
      <span className={classes.chevron}>
        <ChevronIcon open size={14} />
      </span>
    </span>
  );
}
