import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const shoot = { garden: 'osc', namespace: 'garden-prod', name: 'returns' };

const steps = (input: object) =>
  stringify({
    steps: [
      {
        id: 'peer',
        name: 'Configure the peerings',
        action: 'gardener:peering:configure',
        input: { ...shoot, ...input },
      },
    ],
  });

export const configurePeeringExamples: TemplateExample[] = [
  {
    description: 'Peer with another shoot, with both entries',
    example: steps({
      add: [{ namespace: 'garden-data', name: 'warehouse' }],
    }),
  },
  {
    description:
      'One peering comes, with our entry alone, and one goes on both shoots; warnings are accepted',
    example: steps({
      add: [{ namespace: 'garden-ops', name: 'vault', reverse: false }],
      remove: [{ namespace: 'garden-data', name: 'warehouse' }],
      acceptWarnings: true,
    }),
  },
];
