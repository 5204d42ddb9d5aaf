import { ReactNode } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    line: { margin: 0, alignItems: 'flex-start' },
    box: { padding: 2, marginRight: 6 },
    label: { fontSize: 14, lineHeight: '20px', paddingTop: 2 },
  },
  { name: 'GardenerCheckboxLine' },
);

/** A checkbox with its words. */
export function CheckboxLine(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  const { checked, onChange, children } = props;
  const classes = useStyles();
  return (
    <FormControlLabel
      classes={{ root: classes.line, label: classes.label }}
      control={
        <Checkbox
          size="small"
          color="primary"
          className={classes.box}
          checked={checked}
          onChange={event => onChange(event.target.checked)}
        />
      }
      label={children}
    />
  );
}
