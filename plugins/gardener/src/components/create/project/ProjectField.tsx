import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import type { GardenerProjectValue } from '../../../model/create/values';
import { CreateField } from '../CreateField';
import type { CreateFieldProps } from '../CreateFieldProps';
import { ProjectForm } from './ProjectForm';

/** The field `GardenerProject`: to which project of which Garden a new shoot belongs. */
export function ProjectField(
  props: CreateFieldProps<Partial<GardenerProjectValue>>,
) {
  const t = useCreateTranslate();
  return (
    <CreateField
      title={props.schema.title ?? t('project.title')}
      description={props.schema.description}
    >
      <ProjectForm {...props} />
    </CreateField>
  );
}
