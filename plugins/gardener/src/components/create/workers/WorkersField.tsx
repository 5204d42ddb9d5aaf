import { makeStyles } from '@material-ui/core/styles';
import type {
  CreationOffers,
  DraftWorker,
  OfferedCloudProfile,
  OfferedRegion,
} from 'backstage-plugin-gardener-common';
import { useFill } from '../../../hooks/useFill';
import { useFormValues } from '../../../hooks/useFormValues';
import { useKept } from '../../../hooks/useKept';
import { PlusIcon } from '../../../icons/actions';
import { profileOf, regionOf } from '../../../model/create/cloudChoice';
import { readWorkers } from '../../../model/create/readValues';
import { fitWorker, newWorker } from '../../../model/create/workers';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { ActionButton } from '../../ActionButton';
import { Note } from '../../Note';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { Hint } from '../Hint';
import { OffersState } from '../OffersState';
import { WorkerRow } from './WorkerRow';

const useStyles = makeStyles(
  { rows: { display: 'grid', gap: 8, marginBottom: 12 } },
  { name: 'GardenerWorkersField' },
);

/** By the contract. */
const MAX_WORKERS = 20;

function WorkerRows(
  props: CreateFieldProps<DraftWorker[]> & {
    readonly profile: OfferedCloudProfile;
    readonly region: OfferedRegion;
  },
) {
  const { profile, region, onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const given = readWorkers(props.formData);
  const workers = given.map(worker => fitWorker(worker, profile, region));
  // The form begins with an empty list of its own, which nobody has chosen.
  const { cluster, name } = useFormValues(props);
  const [workerless, setWorkerless] = useKept(
    // Of this new shoot: the next one begins with workers again.
    `workerless ${cluster?.namespace}/${name}`,
    false,
  );
  useFill(
    props,
    workers.length === 0 && !workerless
      ? [newWorker(profile, region, [])]
      : workers,
  );
  return (
    <>
      <div className={classes.rows}>
        {workers.map((worker, index) => (
          <WorkerRow
            // Rows have no identity but their place: a name may be typed anew.
            key={index}
            profile={profile}
            region={region}
            worker={worker}
            before={workers.slice(0, index)}
            onChange={next =>
              onChange(workers.map((each, at) => (at === index ? next : each)))
            }
            onRemove={() => {
              setWorkerless(workers.length === 1);
              onChange(workers.filter((_, at) => at !== index));
            }}
          />
        ))}
        {workerless && workers.length === 0 && (
          <Note severity="warning">{t('workers.none')}</Note>
        )}
      </div>
      {workers.length < MAX_WORKERS && (
        <ActionButton
          variant="outlined"
          size="small"
          icon={<PlusIcon size={14} />}
          onClick={() => {
            setWorkerless(false);
            onChange([...workers, newWorker(profile, region, workers)]);
          }}
        >
          {t('workers.add')}
        </ActionButton>
      )}
    </>
  );
}

/** The field `GardenerWorkers`: the groups of nodes that a new shoot has. */
export function WorkersField(props: CreateFieldProps<DraftWorker[]>) {
  const t = useCreateTranslate();
  const { cluster, cloud } = useFormValues(props);
  const rows = (offers: CreationOffers) => {
    const profile = profileOf(offers, cloud.cloudProfile);
    const region = regionOf(offers, cloud);
    return profile && region ? (
      <WorkerRows {...props} profile={profile} region={region} />
    ) : (
      <Hint>{t('chooseCloud')}</Hint>
    );
  };
  return (
    <CreateField
      title={props.schema.title ?? t('workers.title')}
      description={props.schema.description}
    >
      <OffersState
        garden={cluster?.garden}
        namespace={cluster?.namespace}
        rows={3}
      >
        {rows}
      </OffersState>
    </CreateField>
  );
}
