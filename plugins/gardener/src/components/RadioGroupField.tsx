import { ReactNode, useId } from 'react';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    group: { margin: '0 0 16px', padding: 0, border: 0, minWidth: 0 },
    legend: {
      marginBottom: 4,
      padding: 0,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
    row: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
    option: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      padding: '3px 0',
    },
    radio: { padding: 2 },
    label: { display: 'block', paddingTop: 2 },
    name: { fontWeight: 600 },
    off: { color: 'var(--gardener-text2)' },
    text: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerRadioGroupField' },
);

/** One of the things that can be chosen. */
export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means. */
  readonly text?: string;
  /** Why it can't be chosen. */
  readonly disabledReason?: string;
}

/** A choice of one among a few, each with what it means and why it can't be chosen. */
export function RadioGroupField<Value extends string>(props: {
  readonly legend: ReactNode;
  readonly options: readonly RadioOption<Value>[];
  /** Undefined while nothing is chosen. */
  readonly value: Value | undefined;
  /** Beside each other instead of one below the other. */
  readonly row?: boolean;
  readonly onChange: (value: Value) => void;
}) {
  const { legend, options, value, row, onChange } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={row ? classes.row : undefined}>
        {options.map(option => {
          const off = option.disabledReason !== undefined;
          const optionId = `${id}-${option.value}`;
          const textId = `${optionId}-text`;
          const said = option.text !== undefined || off;
          return (
            <div key={option.value} className={classes.option}>
              <Radio
                className={classes.radio}
                color="primary"
                size="small"
                id={optionId}
                name={id}
                value={option.value}
                checked={option.value === value}
                disabled={off}
                inputProps={{ 'aria-describedby': said ? textId : undefined }}
                onChange={() => onChange(option.value)}
              />
              <span className={classes.label}>
                <label
                  htmlFor={optionId}
                  className={off ? classes.off : classes.name}
                >
                  {option.label}
                </label>
                {said && (
                  <span id={textId} className={classes.text}>
                    {option.text} {option.disabledReason}
                  </span>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
