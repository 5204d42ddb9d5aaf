import type { DraftPeering } from 'backstage-plugin-gardener-common';
import { useFormValues } from '../../../hooks/useFormValues';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { Hint } from '../Hint';
import { PeeringRowsForm } from './PeeringRowsForm';

/** The field `GardenerPeering`: the peerings that a new shoot begins with. */
export function PeeringField(props: CreateFieldProps<DraftPeering[]>) {
  const t = useCreateTranslate();
  const { cluster } = useFormValues(props);
  return (
    <CreateField
      title={props.schema.title ?? t('peerings.title')}
      description={props.schema.description}
    >
      {cluster ? (
        // Shoots of another Garden are other ones.
        <PeeringRowsForm key={cluster.garden} {...props} cluster={cluster} />
      ) : (
        <Hint>{t('chooseProject')}</Hint>
      )}
    </CreateField>
  );
}
