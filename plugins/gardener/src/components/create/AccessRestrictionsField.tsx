import { makeStyles } from '@material-ui/core/styles';
import { useFill } from '../../hooks/useFill';
import { useFormValues } from '../../hooks/useFormValues';
import { regionOf } from '../../model/create/cloudChoice';
import { readRestrictions } from '../../model/create/readValues';
import { useCreateTranslate } from '../../translation/useCreateTranslate';
import { CheckboxLine } from '../CheckboxLine';
import { CreateField } from './CreateField';
import type { CreateFieldProps } from './CreateFieldProps';
import { Hint } from './Hint';
import { OffersState } from './OffersState';

const useStyles = makeStyles(
  {
    group: { margin: 0, padding: 0, border: 0, display: 'grid', gap: 4 },
    legend: {
      marginBottom: 4,
      padding: 0,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerAccessRestrictionsField' },
);

function RestrictionBoxes(
  props: CreateFieldProps<string[]> & {
    readonly region: string;
    readonly offered: readonly string[];
  },
) {
  const { region, offered, onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  // Another region has other ones.
  const value = readRestrictions(props.formData).filter(name =>
    offered.includes(name),
  );
  useFill(props, value);
  if (offered.length === 0) {
    return <Hint>{t('restrictions.none', { region })}</Hint>;
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        {t('restrictions.legend', { region })}
      </legend>
      {offered.map(name => (
        <CheckboxLine
          key={name}
          checked={value.includes(name)}
          onChange={checked =>
            onChange(
              offered.filter(each =>
                each === name ? checked : value.includes(each),
              ),
            )
          }
        >
          {name}
        </CheckboxLine>
      ))}
    </fieldset>
  );
}

/** The field `GardenerAccessRestrictions`: those that the region of a new shoot has. */
export function AccessRestrictionsField(props: CreateFieldProps<string[]>) {
  const t = useCreateTranslate();
  const { cluster, cloud } = useFormValues(props);
  return (
    <CreateField
      title={props.schema.title ?? t('restrictions.title')}
      description={props.schema.description}
    >
      <OffersState garden={cluster?.garden} namespace={cluster?.namespace}>
        {offers => {
          const region = regionOf(offers, cloud);
          return region ? (
            <RestrictionBoxes
              {...props}
              region={region.name}
              offered={region.accessRestrictions}
            />
          ) : (
            <Hint>{t('chooseCloud')}</Hint>
          );
        }}
      </OffersState>
    </CreateField>
  );
}
