import { makeStyles } from '@material-ui/core/styles';
import type { FindingWeight } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../../icons/severity';
import { StandingIcon } from '../../icons/standing';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';

const useStyles = makeStyles(
  {
    sign: { display: 'inline-flex' },
    error: { color: 'var(--gardener-err)' },
    incomplete: { color: 'var(--gardener-warn)' },
    warning: { color: 'var(--gardener-warn)' },
    note: { color: 'var(--gardener-info)' },
    notChecked: { color: 'var(--gardener-unk)' },
  },
  { name: 'GardenerWeightIcon' },
);

/** The sign of how much a finding weighs. */
export function WeightIcon(props: { readonly weight: FindingWeight }) {
  const { weight } = props;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const label = f(`weight.${weight}`);
  return (
    <span className={`${classes.sign} ${classes[weight]}`}>
      {weight === 'incomplete' ? (
        <StandingIcon standing="incompleteTarget" size={18} label={label} />
      ) : (
        <SeverityIcon severity={weight} size={16} label={label} />
      )}
    </span>
  );
}
