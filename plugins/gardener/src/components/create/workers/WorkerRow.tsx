import { makeStyles } from '@material-ui/core/styles';
import type {
  DraftWorker,
  OfferedCloudProfile,
  OfferedRegion,
} from 'backstage-plugin-gardener-common';
import {
  fitWorker,
  machinesOf,
  WorkerProblem,
  workerProblem,
} from '../../../model/create/workers';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CheckboxLine } from '../../CheckboxLine';
import { Hint } from '../Hint';
import { LabelledInput } from '../LabelledInput';
import { LabelledSelect } from '../LabelledSelect';
import { RowFrame } from '../RowFrame';

const useStyles = makeStyles(
  {
    fields: {
      display: 'grid',
      gridTemplateColumns:
        'minmax(120px, 1fr) 120px minmax(200px, 2fr) 92px 92px',
      gap: '8px 12px',
      '@media (max-width: 900px)': {
        gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
      },
    },
    second: {
      display: 'grid',
      // As wide as minimum and maximum above it.
      gridTemplateColumns: 'minmax(0, 1fr) 196px',
      gap: '8px 12px',
      marginTop: 8,
      '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    zones: { margin: 0, padding: 0, border: 0, minWidth: 0 },
    legend: {
      marginBottom: 4,
      padding: 0,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
    },
    boxes: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  },
  { name: 'GardenerWorkerRow' },
);

const ARCHITECTURES = ['amd64', 'arm64'] as const;

/** A number as it is typed; what is none is one that can't be meant. */
function numberOf(text: string): number {
  return text === '' ? NaN : Number(text);
}

function numberText(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/** One group of nodes. */
export function WorkerRow(props: {
  readonly profile: OfferedCloudProfile;
  readonly region: OfferedRegion;
  readonly worker: DraftWorker;
  /** The groups above it. */
  readonly before: readonly DraftWorker[];
  readonly onChange: (worker: DraftWorker) => void;
  readonly onRemove: () => void;
}) {
  const { profile, region, worker, before, onChange, onRemove } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const number = String(before.length + 1);
  const problem = workerProblem(worker, before);
  const change = (part: Partial<DraftWorker>) =>
    onChange({ ...worker, ...part });
  const machines = machinesOf(profile, worker.architecture);
  const zones = worker.zones ?? [];
  const said = (...wanted: readonly WorkerProblem[]) =>
    problem && wanted.includes(problem)
      ? t(`workers.problem.${problem}`)
      : undefined;
  return (
    <RowFrame
      label={t('workers.group', { number })}
      removeLabel={t('workers.remove', { number })}
      onRemove={onRemove}
    >
      <div className={classes.fields}>
        <LabelledInput
          label={t('workers.name')}
          value={worker.name}
          maxLength={15}
          error={said('name', 'twice')}
          onChange={name => change({ name })}
        />
        <LabelledSelect
          label={t('workers.architecture')}
          value={worker.architecture}
          options={ARCHITECTURES.map(value => ({ value, label: value }))}
          onChange={value => {
            const architecture = value === 'arm64' ? 'arm64' : 'amd64';
            onChange(fitWorker({ ...worker, architecture }, profile, region));
          }}
        />
        <LabelledSelect
          label={t('workers.machine')}
          value={worker.machineType}
          options={machines.map(({ name, cpu, memory }) => ({
            value: name,
            label: t('workers.machineOption', { name, cpu, memory }),
          }))}
          hint={
            machines.length === 0
              ? t('workers.noMachines', { architecture: worker.architecture })
              : undefined
          }
          onChange={machineType => change({ machineType })}
        />
        <LabelledInput
          type="number"
          label={t('workers.minimum')}
          value={numberText(worker.minimum)}
          error={said('range')}
          onChange={text => change({ minimum: numberOf(text) })}
        />
        <LabelledInput
          type="number"
          label={t('workers.maximum')}
          value={numberText(worker.maximum)}
          error={said('count')}
          onChange={text => change({ maximum: numberOf(text) })}
        />
      </div>
      <div className={classes.second}>
        <fieldset className={classes.zones}>
          <legend className={classes.legend}>{t('workers.zones')}</legend>
          {region.zones.length === 0 ? (
            <Hint>{t('workers.noZones')}</Hint>
          ) : (
            <div className={classes.boxes}>
              {region.zones.map(zone => (
                <CheckboxLine
                  key={zone}
                  checked={zones.includes(zone)}
                  disabledReason={
                    zones.length === 1 && zones[0] === zone
                      ? t('workers.lastZone')
                      : undefined
                  }
                  onChange={checked =>
                    change({
                      zones: region.zones.filter(each =>
                        each === zone ? checked : zones.includes(each),
                      ),
                    })
                  }
                >
                  {zone}
                </CheckboxLine>
              ))}
            </div>
          )}
        </fieldset>
        <LabelledInput
          label={t('workers.volume')}
          value={worker.volume?.size ?? ''}
          maxLength={20}
          hint={t('workers.volumeHint')}
          error={said('volume')}
          onChange={size => {
            const { volume, ...others } = worker;
            onChange(
              size === ''
                ? others
                : {
                    ...others,
                    volume: {
                      type: profile.volumeTypes.at(0),
                      ...volume,
                      size,
                    },
                  },
            );
          }}
        />
      </div>
    </RowFrame>
  );
}
