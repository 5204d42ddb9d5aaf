import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    choice: { display: 'flex', alignItems: 'center', gap: 10 },
    label: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    segments: {
      display: 'inline-flex',
      height: 28,
      overflow: 'hidden',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
    },
    segment: {
      font: 'inherit',
      padding: '0 14px',
      border: 0,
      background: 'none',
      color: 'var(--gardener-text2)',
      cursor: 'pointer',
      '& + &': { borderLeft: '1px solid var(--gardener-edge)' },
      '&[aria-pressed="true"]': {
        background: 'var(--gardener-infoSoft)',
        color: 'var(--gardener-info)',
        fontWeight: 600,
      },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -3,
      },
    },
  },
  { name: 'GardenerSegmentedChoice' },
);

/** A choice of one among a few short ones, beside each other. */
export function SegmentedChoice<Value extends string | number>(props: {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    /** What the short text stands for. */
    readonly name: string;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const { label, options, value, onChange } = props;
  const classes = useStyles();
  const labelId = useId();
  return (
    <div className={classes.choice} role="group" aria-labelledby={labelId}>
      <span className={classes.label} id={labelId}>
        {label}
      </span>
      <span className={classes.segments}>
        {options.map(option => (
          <button
            key={option.value}
            type="button"
            className={classes.segment}
            aria-pressed={option.value === value}
            aria-label={`${option.text}, ${option.name}`}
            title={option.name}
            onClick={() => onChange(option.value)}
          >
            {option.text}
          </button>
        ))}
      </span>
    </div>
  );
}
