import {
  createFormField,
  FormDecoratorBlueprint,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { gardenTokensDecorator } from './gardenTokensDecorator';
import type * as FormFields from './formFields';

type FieldName = keyof typeof FormFields;

/** An extension that loads nothing of the fields before a form asks for them. */
function formField(name: string, field: FieldName) {
  return FormFieldBlueprint.make({
    name,
    params: {
      field: async () => {
        const fields = await import('./formFields');
        return createFormField(fields[field]);
      },
    },
  });
}

/** The fields of the creation form, and what gives a task the user's own tokens, for the new frontend system. */
export const formFieldExtensions = [
  formField('project', 'projectField'),
  formField('cloud', 'cloudField'),
  formField('purpose', 'purposeField'),
  formField('node-cidr', 'nodeCidrField'),
  formField('peering', 'peeringField'),
  formField('workers', 'workersField'),
  formField('hibernation', 'hibernationField'),
  formField('maintenance', 'maintenanceField'),
  formField('access-restrictions', 'accessRestrictionsField'),
  formField('review', 'reviewField'),
  FormDecoratorBlueprint.make({
    name: 'garden-tokens',
    params: { decorator: gardenTokensDecorator },
  }),
];
