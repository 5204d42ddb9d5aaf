import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DraftMaintenance } from 'backstage-plugin-gardener-common';
import { useFill } from '../../../hooks/useFill';
import {
  isUsualLength,
  OFFSETS,
  offsetText,
  ownOffset,
  toMaintenance,
  toWindowText,
  WindowText,
} from '../../../model/create/maintenance';
import { readMaintenance } from '../../../model/create/readValues';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { RadioGroupField } from '../../RadioGroupField';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { Hint } from '../Hint';
import { LabelledInput } from '../LabelledInput';
import { LabelledSelect } from '../LabelledSelect';

const useStyles = makeStyles(
  {
    fields: {
      display: 'grid',
      gridTemplateColumns: '120px 120px minmax(0, 200px)',
      gap: '8px 16px',
      marginBottom: 8,
      '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
  },
  { name: 'GardenerMaintenanceField' },
);

/** When little is going on. */
const USUAL = { begin: '22:00', end: '23:00' };

function MaintenanceForm(
  props: CreateFieldProps<Partial<DraftMaintenance> | undefined>,
) {
  const { onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const [here] = useState(() => ownOffset(new Date()));
  const given = readMaintenance(props.formData);
  const [own, setOwn] = useState(given !== undefined);
  const [window, setWindow] = useState<WindowText>(
    () => (given && toWindowText(given)) ?? { ...USUAL, offset: here },
  );
  const written = toMaintenance(window);
  // A time that is cleared is no window: the field says so, and the form is not sent with an older one.
  useFill(props, own ? written ?? { begin: '', end: '' } : {});

  const set = (part: Partial<WindowText>) => {
    const next = { ...window, ...part };
    setWindow(next);
    onChange(toMaintenance(next) ?? { begin: '', end: '' });
  };
  const offsets = OFFSETS.includes(window.offset)
    ? OFFSETS
    : [window.offset, ...OFFSETS];
  return (
    <>
      <RadioGroupField
        legend={t('maintenance.window')}
        value={own ? 'own' : 'any'}
        options={(['any', 'own'] as const).map(value => ({
          value,
          label: t(`maintenance.${value}`),
          text: t(`maintenance.${value}Text`),
        }))}
        onChange={value => {
          setOwn(value === 'own');
          onChange(value === 'own' ? written : {});
        }}
      />
      {own && (
        <>
          <div className={classes.fields}>
            <LabelledInput
              type="time"
              label={t('maintenance.begin')}
              value={window.begin}
              onChange={begin => set({ begin })}
            />
            <LabelledInput
              type="time"
              label={t('maintenance.end')}
              value={window.end}
              error={
                written && !isUsualLength(window)
                  ? t('invalid.maintenance.short')
                  : undefined
              }
              onChange={end => set({ end })}
            />
            <LabelledSelect
              label={t('maintenance.zone')}
              value={window.offset}
              options={offsets.map(offset => ({
                value: offset,
                label:
                  offset === here
                    ? t('maintenance.zoneHere', { offset: offsetText(offset) })
                    : offsetText(offset),
              }))}
              onChange={offset => set({ offset })}
            />
          </div>
          {written && (
            <Hint>
              {t('maintenance.written', written)}{' '}
              {window.end < window.begin && t('maintenance.nextDay')}
            </Hint>
          )}
        </>
      )}
    </>
  );
}

/** The field `GardenerMaintenance`: when Gardener may update and reconcile a new shoot. */
export function MaintenanceField(
  props: CreateFieldProps<Partial<DraftMaintenance> | undefined>,
) {
  const t = useCreateTranslate();
  return (
    <CreateField
      title={props.schema.title ?? t('maintenance.title')}
      description={props.schema.description}
    >
      <MaintenanceForm {...props} />
    </CreateField>
  );
}
