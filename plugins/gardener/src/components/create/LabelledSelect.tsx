import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../../icons/signs';
import { Hint } from './Hint';

const useStyles = makeStyles(
  {
    root: { display: 'grid', gap: 4, alignContent: 'start', minWidth: 0 },
    label: { fontSize: 12, lineHeight: '16px', fontWeight: 700 },
    field: {
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      height: 36,
      boxSizing: 'border-box',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      background: 'var(--gardener-paper)',
      '&:focus-within': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -1,
      },
    },
    select: {
      appearance: 'none',
      font: 'inherit',
      width: '100%',
      height: '100%',
      padding: '0 30px 0 10px',
      border: 0,
      outline: 0,
      borderRadius: 4,
      background: 'transparent',
      color: 'var(--gardener-text)',
      cursor: 'pointer',
      textOverflow: 'ellipsis',
      // Native lists take their colours from here and not from the page.
      '& option': {
        color: 'var(--gardener-text)',
        background: 'var(--gardener-paper)',
      },
    },
    chevron: {
      position: 'absolute',
      right: 10,
      pointerEvents: 'none',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerLabelledSelect' },
);

/** One of the things that can be chosen. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A native list with its label; what is said of it stands below. */
export function LabelledSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly hint?: ReactNode;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, options, hint, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const known = options.some(option => option.value === value);
  return (
    <div className={classes.root}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <span className={classes.field}>
        <select
          id={id}
          className={classes.select}
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={event => onChange(event.target.value)}
        >
          {!known && <option value={value}>{value || '–'}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={classes.chevron}>
          <ChevronIcon open size={14} />
        </span>
      </span>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
