import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const suggestCidrExamples: TemplateExample[] = [
  {
    description:
      'A free block of the size that the Garden has as its default, that conflicts with none of two shoots and their peers',
    example: stringify({
      steps: [
        {
          id: 'suggest',
          name: 'Find a node network',
          action: 'gardener:cidr:suggest',
          input: {
            garden: 'osc',
            targets: [
              { namespace: 'garden-ops', name: 'vault' },
              { namespace: 'garden-data', name: 'warehouse' },
            ],
          },
        },
      ],
    }),
  },
  {
    description:
      'A larger one in a range of ours that conflicts with no shoot that the user may see',
    example: stringify({
      steps: [
        {
          id: 'suggest',
          name: 'Find a node network',
          action: 'gardener:cidr:suggest',
          input: {
            garden: 'osc',
            prefix: 24,
            within: '10.5.0.0/16',
            avoid: 'visible',
          },
        },
      ],
    }),
  },
];
