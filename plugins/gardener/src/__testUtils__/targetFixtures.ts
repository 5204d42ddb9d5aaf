import type {
  ShootRef,
  TargetCandidate,
  TargetCheck,
  TargetList,
} from 'backstage-plugin-gardener-common';
import { visible } from './shopView';

/** A shoot of the Garden of the pictures. */
export function refOf(project: string, name: string): ShootRef {
  return { garden: 'osc', namespace: `garden-${project}`, name };
}

/** A target to choose, with changes. */
export function candidate(
  project: string,
  name: string,
  part: Partial<TargetCandidate> = {},
): TargetCandidate {
  return {
    ref: refOf(project, name),
    project,
    seed: 'eu-de-1',
    nodeNetworks: ['10.5.2.0/28'],
    choice: { state: 'ok' },
    ...part,
  };
}

/** The type-ahead of picture 02, with the targets of all its rows. */
export const shopTargets: TargetList = {
  total: 9,
  items: [
    candidate('prod', 'returns', { nodeNetworks: ['10.5.0.128/27'] }),
    candidate('prod', 'storefront', {
      seed: 'eu-de-2',
      nodeNetworks: ['10.5.0.192/27'],
    }),
    candidate('ops', 'vault', { seed: 'eu-de-2' }),
    candidate('data', 'pipeline', {
      seed: 'eu-de-2',
      nodeNetworks: ['10.5.0.0/26'],
      choice: {
        state: 'explained',
        severity: 'error',
        reason: 'overlap',
        params: {
          shoot: 'shop',
          network: '10.5.0.0/27',
          shared: '10.5.0.0/27',
          addresses: '32',
        },
      },
    }),
    candidate('data', 'reports', {
      nodeNetworks: ['10.250.0.0/27'],
      choice: {
        state: 'explained',
        severity: 'warning',
        reason: 'defaultNodes',
        params: { network: '10.250.0.0/27' },
      },
    }),
    candidate('data', 'stream', {
      seed: 'eu-nl-1',
      nodeNetworks: ['10.5.5.0/27'],
      choice: {
        state: 'explained',
        severity: 'note',
        reason: 'migrating',
        params: {},
      },
    }),
    candidate('dev', 'cde-store', {
      seed: 'eu-de-2',
      nodeNetworks: [],
      choice: { state: 'disabled', reason: 'workerless' },
    }),
    candidate('ops', 'registry', {
      seed: 'eu-de-2',
      nodeNetworks: ['10.5.2.64/27'],
      choice: { state: 'disabled', reason: 'deleting' },
    }),
    candidate('ops', 'monitoring', {
      nodeNetworks: ['10.5.0.32/27'],
      choice: { state: 'disabled', reason: 'alreadyListed' },
    }),
  ],
};

/** What the owner of a target must add. */
export const reverseYaml = [
  'shootPeerings:',
  '  - name: shop',
  '    namespace: garden-prod',
  '    seed: eu-de-1',
  '',
].join('\n');

/** A target without any conflict, whose reverse entry is missing and may be written; with changes. */
export function checkOf(
  project: string,
  name: string,
  part: Partial<TargetCheck> = {},
): TargetCheck {
  return {
    target: visible(project, name, 'eu-de-2', '10.5.2.0/28'),
    choice: { state: 'ok' },
    reverse: 'missing',
    mayChange: true,
    owner: null,
    findings: [],
    overlaps: [],
    comparedPeers: 8,
    reverseYaml,
    ...part,
  };
}

/** A target that the user may not see. */
export function checkOfHidden(namespace: string, name: string): TargetCheck {
  return {
    target: { kind: 'notAccessible', namespace, name, seed: null },
    reverse: 'unknown',
    mayChange: false,
    owner: null,
    findings: [],
    overlaps: [],
    comparedPeers: 0,
    reverseYaml,
  };
}
