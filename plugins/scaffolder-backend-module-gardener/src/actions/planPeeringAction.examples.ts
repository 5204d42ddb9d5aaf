import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const planPeeringExamples: TemplateExample[] = [
  {
    description: 'What a peering with another shoot would write',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the peering',
          action: 'gardener:peering:plan',
          input: {
            garden: 'osc',
            namespace: 'garden-prod',
            name: 'returns',
            add: [{ namespace: 'garden-data', name: 'warehouse' }],
          },
        },
        {
          id: 'show',
          name: 'Show the difference',
          action: 'debug:log',
          input: { message: '${{ steps.plan.output.diff }}' },
        },
      ],
    }),
  },
];
