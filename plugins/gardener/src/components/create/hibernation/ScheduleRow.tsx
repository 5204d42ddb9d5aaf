import { makeStyles } from '@material-ui/core/styles';
import type { DraftSchedule } from 'backstage-plugin-gardener-common';
import { isCron } from '../../../model/create/hibernation';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { LabelledInput } from '../LabelledInput';
import { RowFrame } from '../RowFrame';

const useStyles = makeStyles(
  {
    fields: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
      gap: '8px 16px',
    },
  },
  { name: 'GardenerScheduleRow' },
);

/** One pair of cron expressions. */
export function ScheduleRow(props: {
  readonly schedule: DraftSchedule;
  /** From 1. */
  readonly number: number;
  readonly onChange: (schedule: DraftSchedule) => void;
  readonly onRemove: () => void;
}) {
  const { schedule, onChange, onRemove } = props;
  const { start, end } = schedule;
  const classes = useStyles();
  const t = useCreateTranslate();
  const number = String(props.number);
  const problem = (text: string) =>
    isCron(text) ? undefined : t('hibernation.noCron');
  return (
    <RowFrame
      label={t('hibernation.schedule', { number })}
      removeLabel={t('hibernation.remove', { number })}
      onRemove={onRemove}
    >
      <div className={classes.fields}>
        <LabelledInput
          mono
          label={t('hibernation.start')}
          value={start}
          maxLength={100}
          error={problem(start)}
          onChange={text => onChange({ ...schedule, start: text })}
        />
        <LabelledInput
          mono
          label={t('hibernation.end')}
          value={end ?? ''}
          maxLength={100}
          hint={t('hibernation.endHint')}
          error={end === undefined ? undefined : problem(end)}
          onChange={text => {
            const { end: _, ...others } = schedule;
            onChange(text === '' ? others : { ...others, end: text });
          }}
        />
      </div>
    </RowFrame>
  );
}
