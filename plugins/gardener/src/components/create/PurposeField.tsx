import { useFormValues } from '../../hooks/useFormValues';
import { useFill } from '../../hooks/useFill';
import { PURPOSES, readPurpose } from '../../model/create/readValues';
import { useCreateTranslate } from '../../translation/useCreateTranslate';
import { RadioGroupField } from '../RadioGroupField';
import { CreateField } from './CreateField';
import type { CreateFieldProps } from './CreateFieldProps';

/** Only shoots of this project can be infrastructure, by a rule of the Garden. */
const GARDEN_PROJECT = 'garden';

/** The field `GardenerPurpose`: what a new shoot is for. */
export function PurposeField(props: CreateFieldProps<string>) {
  const { onChange } = props;
  const t = useCreateTranslate();
  const { cluster } = useFormValues(props);
  const purposes = PURPOSES.filter(
    purpose =>
      purpose !== 'infrastructure' || cluster?.namespace === GARDEN_PROJECT,
  );
  const value = purposes.find(
    purpose => purpose === readPurpose(props.formData),
  );
  // What Gardener takes, too, when nothing is said.
  useFill(props, value ?? 'evaluation');
  return (
    <CreateField
      title={props.schema.title ?? t('purpose.title')}
      description={props.schema.description}
    >
      <RadioGroupField
        legend={t('purpose.legend')}
        value={value}
        options={purposes.map(purpose => ({
          value: purpose,
          label: t(`purpose.${purpose}`),
          text: t(`purpose.text.${purpose}`),
        }))}
        onChange={onChange}
      />
    </CreateField>
  );
}
