import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const shootManifestExamples: TemplateExample[] = [
  {
    description:
      'A cluster by pull request, and its reverse entries afterwards',
    example: stringify({
      steps: [
        {
          id: 'manifest',
          name: 'Write the manifest',
          action: 'gardener:shoot:manifest',
          input: {
            garden: 'osc',
            namespace: 'garden-prod',
            name: 'cart',
            purpose: 'production',
            cloudProfile: 'osc',
            region: 'eu-de',
            credentials: {
              kind: 'CredentialsBinding',
              name: 'osc-credentials',
            },
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
            peerings: [{ namespace: 'garden-ops', name: 'vault' }],
            path: 'clusters/prod/cart.yaml',
          },
        },
        {
          id: 'publish',
          name: 'Open a pull request',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: 'github.com?owner=example&repo=clusters',
            branchName: 'create-cart',
            title: 'Create the cluster cart',
            description: '${{ steps.manifest.output.handoverText }}',
          },
        },
      ],
    }),
  },
];
