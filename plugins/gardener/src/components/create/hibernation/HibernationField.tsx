import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DraftSchedule } from 'backstage-plugin-gardener-common';
import { useFill } from '../../../hooks/useFill';
import { PlusIcon } from '../../../icons/actions';
import {
  choiceOf,
  HIBERNATION_CHOICES,
  HibernationChoice,
  isTimeZone,
  ownTimeZone,
  schedulesOf,
} from '../../../model/create/hibernation';
import { readSchedules } from '../../../model/create/readValues';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { ActionButton } from '../../ActionButton';
import { RadioGroupField } from '../../RadioGroupField';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { LabelledInput } from '../LabelledInput';
import { ScheduleRow } from './ScheduleRow';

const useStyles = makeStyles(
  {
    zone: { maxWidth: 240, marginBottom: 12 },
    rows: { display: 'grid', gap: 8, marginBottom: 12 },
  },
  { name: 'GardenerHibernationField' },
);

/** By the contract. */
const MAX_SCHEDULES = 10;

function HibernationForm(props: CreateFieldProps<DraftSchedule[]>) {
  const { onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const schedules = readSchedules(props.formData);
  // An own schedule may be the same as a preset for a while.
  const [choice, setChoice] = useState(() => choiceOf(schedules));
  const [zone, setZone] = useState(() =>
    // A schedule without one is meant in UTC, as Gardener reads it.
    schedules.length > 0 ? schedules[0].location ?? 'UTC' : ownTimeZone(),
  );
  useFill(props, schedules);

  const choose = (next: HibernationChoice) => {
    setChoice(next);
    onChange(
      next === 'own' && schedules.length > 0
        ? schedules
        : schedulesOf(next, zone),
    );
  };
  const change = (at: number, schedule: DraftSchedule) =>
    onChange(schedules.map((each, index) => (index === at ? schedule : each)));
  const noZone =
    zone === ''
      ? t('hibernation.emptyZone')
      : t('hibernation.noZone', { text: zone });
  const zoneError = isTimeZone(zone) ? undefined : noZone;
  return (
    <>
      <RadioGroupField
        legend={t('hibernation.presets')}
        value={choice}
        options={HIBERNATION_CHOICES.map(value => ({
          value,
          label: t(`hibernation.${value}`),
          text: t(`hibernation.${value}Text`),
        }))}
        onChange={choose}
      />
      {choice !== 'never' && (
        <div className={classes.zone}>
          <LabelledInput
            label={t('hibernation.zone')}
            value={zone}
            maxLength={100}
            error={zoneError}
            onChange={location => {
              setZone(location);
              onChange(schedules.map(each => ({ ...each, location })));
            }}
          />
        </div>
      )}
      {choice === 'own' && (
        <>
          <div className={classes.rows}>
            {schedules.map((schedule, index) => (
              <ScheduleRow
                key={index}
                schedule={schedule}
                number={index + 1}
                onChange={next => change(index, next)}
                onRemove={() =>
                  onChange(schedules.filter((_, at) => at !== index))
                }
              />
            ))}
          </div>
          {schedules.length < MAX_SCHEDULES && (
            <ActionButton
              variant="outlined"
              size="small"
              icon={<PlusIcon size={14} />}
              onClick={() =>
                onChange([...schedules, ...schedulesOf('own', zone)])
              }
            >
              {t('hibernation.add')}
            </ActionButton>
          )}
        </>
      )}
    </>
  );
}

/** The field `GardenerHibernation`: when a new shoot sleeps. */
export function HibernationField(props: CreateFieldProps<DraftSchedule[]>) {
  const t = useCreateTranslate();
  return (
    <CreateField
      title={props.schema.title ?? t('hibernation.title')}
      description={props.schema.description}
    >
      <HibernationForm {...props} />
    </CreateField>
  );
}
