import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { MONO } from '../../theme/cssVariables';
import { Hint } from './Hint';

const useStyles = makeStyles(
  {
    root: { display: 'grid', gap: 4, alignContent: 'start', minWidth: 0 },
    label: { fontSize: 12, lineHeight: '16px', fontWeight: 700 },
    field: {
      width: '100%',
      height: 36,
      boxSizing: 'border-box',
      padding: '0 10px',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      fontSize: 14,
      color: 'var(--gardener-text)',
      background: 'var(--gardener-paper)',
      fontFamily: 'inherit',
      '&::placeholder': { color: 'var(--gardener-text2)', opacity: 1 },
      '&:focus': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -1,
      },
    },
    bad: { outline: '2px solid var(--gardener-err)', outlineOffset: -1 },
    mono: { fontFamily: MONO, fontSize: 13 },
    error: {
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-err)',
    },
  },
  { name: 'GardenerLabelledInput' },
);

/** A field to write in with its label; what is wrong with it, or else what is said of it, stands below. */
export function LabelledInput(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'number' | 'time';
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly maxLength?: number;
  readonly list?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}) {
  const { label, value, type = 'text', mono, hint, error, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const said = error !== undefined || hint !== undefined;
  return (
    <div className={classes.root}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {/* Not one of the library: the form around would hand its own state on to it. */}
      <input
        id={id}
        type={type}
        value={value}
        placeholder={props.placeholder}
        className={[
          classes.field,
          mono ? classes.mono : '',
          error ? classes.bad : '',
        ].join(' ')}
        autoComplete="off"
        spellCheck={false}
        maxLength={props.maxLength}
        list={props.list}
        aria-invalid={error !== undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={event => onChange(event.target.value)}
        onBlur={props.onBlur}
      />
      {error !== undefined ? (
        <p id={`${id}-said`} className={classes.error}>
          {error}
        </p>
      ) : (
        hint && <Hint id={`${id}-said`}>{hint}</Hint>
      )}
    </div>
  );
}
