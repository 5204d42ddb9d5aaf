import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const shoot = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'cart',
  purpose: 'production',
  cloudProfile: 'osc',
  region: 'eu-de',
  credentials: { kind: 'CredentialsBinding', name: 'osc-credentials' },
  nodes: '10.5.1.0/27',
  workers: [
    {
      name: 'main',
      machineType: 's3.large.4',
      architecture: 'amd64',
      minimum: 2,
      maximum: 5,
    },
  ],
};

export const createShootExamples: TemplateExample[] = [
  {
    description: 'A shoot that peers with two others, with both entries each',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the cluster',
          action: 'gardener:shoot:create',
          input: {
            ...shoot,
            peerings: [
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
      'A shoot that peers with one that the user may not see: its seed is named, and its owner gets the entry to add',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the cluster',
          action: 'gardener:shoot:create',
          input: {
            ...shoot,
            peerings: [
              {
                namespace: 'garden-partner',
                name: 'clearing',
                seed: 'eu-de-2',
              },
            ],
            acceptWarnings: true,
          },
        },
      ],
      output: {
        text: [
          {
            title: 'Left to others',
            content: '${{ steps.create.output.handoverText }}',
          },
        ],
      },
    }),
  },
  {
    description:
      'A shoot that sleeps at night, with its own maintenance window',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the cluster',
          action: 'gardener:shoot:create',
          input: {
            ...shoot,
            hibernation: [
              {
                start: '0 20 * * 1-5',
                end: '0 6 * * 1-5',
                location: 'Europe/Berlin',
              },
            ],
            maintenance: { begin: '220000+0100', end: '230000+0100' },
          },
        },
      ],
    }),
  },
];
