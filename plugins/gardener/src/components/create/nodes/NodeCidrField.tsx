import { useFormValues } from '../../../hooks/useFormValues';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { Hint } from '../Hint';
import { NodeCidrForm } from './NodeCidrForm';

/** The field `GardenerNodeCidr`: the node network of a new shoot. */
export function NodeCidrField(props: CreateFieldProps<string>) {
  const t = useCreateTranslate();
  const { cluster } = useFormValues(props);
  return (
    <CreateField
      title={props.schema.title ?? t('nodes.title')}
      description={props.schema.description}
    >
      {cluster ? (
        <NodeCidrForm key={cluster.garden} {...props} />
      ) : (
        <Hint>{t('chooseProject')}</Hint>
      )}
    </CreateField>
  );
}
