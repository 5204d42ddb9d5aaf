import type { CreationOffers } from 'backstage-plugin-gardener-common';
import { makeStyles } from '@material-ui/core/styles';
import { useFill } from '../../../hooks/useFill';
import { useFormValues } from '../../../hooks/useFormValues';
import {
  credentialsFor,
  fillCloud,
  newestFirst,
  newestSupported,
  profileOf,
} from '../../../model/create/cloudChoice';
import { readCloud } from '../../../model/create/readValues';
import type {
  GardenerCloudValue,
  GardenerProjectValue,
} from '../../../model/create/values';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { Note } from '../../Note';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { LabelledSelect } from '../LabelledSelect';
import { OffersState } from '../OffersState';

const useStyles = makeStyles(
  {
    fields: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
      gap: '12px 16px',
    },
    notes: { display: 'grid', gap: 8, '&:not(:empty)': { marginTop: 12 } },
  },
  { name: 'GardenerCloudField' },
);

function CloudForm(
  props: CreateFieldProps<GardenerCloudValue> & {
    readonly offers: CreationOffers;
    readonly cluster: GardenerProjectValue;
  },
) {
  const { offers, cluster, onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  // Of another project until its own are there: nothing is chosen of them.
  const settled = offers.credentials !== null;
  const given = readCloud(props.formData);
  const value = settled ? fillCloud(offers, given) : given;
  useFill(props, settled ? value : undefined);
  const profile = profileOf(offers, value.cloudProfile);
  if (profile === undefined) {
    return <Note severity="warning">{t('cloud.noProfiles')}</Note>;
  }
  const credentials = credentialsFor(offers, profile);
  const newest = newestSupported(profile.kubernetesVersions);
  /** Together with what goes with it: a region belongs to its cloud profile. */
  const choose = (part: GardenerCloudValue) =>
    onChange(fillCloud(offers, { ...value, ...part }));
  const refKey = (ref: GardenerCloudValue['credentials']) =>
    ref ? `${ref.kind}/${ref.name}` : '';
  return (
    <>
      <div className={classes.fields}>
        <LabelledSelect
          label={t('cloud.cloudProfile')}
          value={profile.name}
          options={offers.cloudProfiles.map(({ name }) => ({
            value: name,
            label: name,
          }))}
          onChange={cloudProfile => choose({ cloudProfile })}
        />
        <LabelledSelect
          label={t('cloud.region')}
          value={value.region ?? ''}
          options={profile.regions.map(({ name }) => ({
            value: name,
            label: name,
          }))}
          onChange={region => choose({ region })}
        />
        <LabelledSelect
          label={t('cloud.credentials')}
          value={refKey(value.credentials)}
          options={credentials.map(({ credentials: ref }) => ({
            value: refKey(ref),
            label: ref.name,
          }))}
          onChange={key =>
            choose({
              credentials: credentials.find(
                ({ credentials: ref }) => refKey(ref) === key,
              )?.credentials,
            })
          }
        />
        <LabelledSelect
          label={t('cloud.version')}
          value={value.kubernetesVersion ?? ''}
          options={[
            {
              value: '',
              label: newest
                ? t('cloud.newest', { version: newest })
                : t('cloud.newestUnknown'),
            },
            ...newestFirst(profile.kubernetesVersions).map(
              ({ version, classification }) => ({
                value: version,
                label: t('cloud.classified', {
                  version,
                  classification: t(`cloud.classification.${classification}`),
                }),
              }),
            ),
          ]}
          onChange={version =>
            choose({ kubernetesVersion: version || undefined })
          }
        />
      </div>
      <div className={classes.notes}>
        {profile.regions.length === 0 && (
          <Note severity="warning">
            {t('cloud.noRegions', { cloudProfile: profile.name })}
          </Note>
        )}
        {settled && credentials.length === 0 && (
          <Note severity="warning">
            {t('cloud.noCredentials', {
              project: cluster.project,
              provider: profile.provider,
            })}
          </Note>
        )}
      </div>
    </>
  );
}

/** The field `GardenerCloud`: on which cloud a new shoot runs, with which credentials and which Kubernetes. */
export function CloudField(props: CreateFieldProps<GardenerCloudValue>) {
  const t = useCreateTranslate();
  const { cluster } = useFormValues(props);
  return (
    <CreateField
      title={props.schema.title ?? t('cloud.title')}
      description={props.schema.description}
    >
      <OffersState
        garden={cluster?.garden}
        namespace={cluster?.namespace}
        rows={2}
      >
        {offers =>
          cluster && <CloudForm {...props} offers={offers} cluster={cluster} />
        }
      </OffersState>
    </CreateField>
  );
}
