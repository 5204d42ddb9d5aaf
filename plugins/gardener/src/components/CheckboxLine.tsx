import { ReactNode, useId } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    line: { margin: 0, alignItems: 'flex-start' },
    box: { padding: 2, marginRight: 6 },
    label: { fontSize: 14, lineHeight: '20px', paddingTop: 2 },
    // The library's own grey is too light to be read.
    off: { '&&&': { color: 'var(--gardener-text2)' } },
  },
  { name: 'GardenerCheckboxLine' },
);

/** A checkbox with its words. */
export function CheckboxLine(props: {
  readonly checked: boolean;
  /** Why it can't be changed. */
  readonly disabledReason?: string;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  const { checked, disabledReason, onChange, children } = props;
  const classes = useStyles();
  const reasonId = useId();
  const off = disabledReason !== undefined;
  return (
    <FormControlLabel
      classes={{
        root: classes.line,
        label: `${classes.label} ${off ? classes.off : ''}`,
      }}
      title={disabledReason}
      control={
        <Checkbox
          size="small"
          color="primary"
          className={classes.box}
          checked={checked}
          disabled={off}
          inputProps={{ 'aria-describedby': off ? reasonId : undefined }}
          onChange={event => onChange(event.target.checked)}
        />
      }
      label={
        <>
          {children}
          {off && (
            <span id={reasonId} hidden>
              {disabledReason}
            </span>
          )}
        </>
      }
    />
  );
}
