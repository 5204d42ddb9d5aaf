import {
  duplicateValue,
  forbiddenValue,
  invalidValue,
  requiredValue,
  StatusCause,
  unsupportedValue,
} from '../errors/StatusCause';
import { printJson } from '../json/losslessJson';
import { Profile } from '../profile/Profile';
import { isJsonObject, JsonValue, KubeObject } from '../store/KubeObject';
import { extensionsOf, workersOf } from './extensionTypes';
import { operationAnnotation } from './shootGeneration';
import { networksOf, validateCidrs } from './shootNetworks';
import { specDifference } from './specDifference';

const oldOperations = [
  'maintain',
  'reconcile',
  'retry',
  'rotate-ca-complete',
  'rotate-ca-start',
  'rotate-credentials-complete',
  'rotate-credentials-start',
  'rotate-etcd-encryption-key-complete',
  'rotate-etcd-encryption-key-start',
  'rotate-kubeconfig-credentials',
  'rotate-observability-credentials',
  'rotate-serviceaccount-key-complete',
  'rotate-serviceaccount-key-start',
  'rotate-ssh-keypair',
];
const currentOperations = [
  'force-in-place-update',
  ...oldOperations.filter(
    operation => operation !== 'rotate-kubeconfig-credentials',
  ),
  'rotate-ca-start-without-workers-rollout',
  'rotate-credentials-start-without-workers-rollout',
  'rotate-serviceaccount-key-start-without-workers-rollout',
].sort();

const labelName = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const dnsSubdomain = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

function labelErrors(shoot: KubeObject): StatusCause[] {
  const causes: StatusCause[] = [];
  for (const key of Object.keys(shoot.metadata.labels ?? {})) {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const refuse = (text: string) =>
      causes.push(invalidValue('metadata.labels', `"${key}"`, text));
    if (name === '') {
      refuse('name part must be non-empty');
    }
    if (name.length > 63) {
      refuse('name part must be no more than 63 bytes');
    }
    if (!labelName.test(name)) {
      refuse(
        "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
      );
    }
  }
  return causes;
}

function extensionErrors(shoot: KubeObject, profile: Profile): StatusCause[] {
  const causes: StatusCause[] = [];
  const seen = new Set<string>();
  extensionsOf(shoot).forEach((extension, index) => {
    const field = `spec.extensions[${index}].type`;
    const type = typeof extension.type === 'string' ? extension.type : '';
    if (type === '') {
      causes.push(requiredValue(field, 'field must not be empty'));
    } else if (profile.refusesDuplicateExtensions) {
      if (!dnsLabel.test(type)) {
        causes.push(
          invalidValue(
            field,
            `"${type}"`,
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
          ),
        );
      }
      if (seen.has(type)) {
        causes.push(duplicateValue(field, `"${type}"`));
      }
    }
    seen.add(type);
  });
  return causes;
}

function networkingErrors(shoot: KubeObject): StatusCause[] {
  const networking = isJsonObject(shoot.spec?.networking)
    ? shoot.spec.networking
    : {};
  if (workersOf(shoot).length === 0) {
    return ['type', 'providerConfig', 'pods', 'nodes']
      .filter(name => networking[name] !== undefined)
      .map(name =>
        forbiddenValue(
          `spec.networking.${name}`,
          'this field should not be set for workerless Shoot clusters',
        ),
      );
  }
  const causes: StatusCause[] = [];
  const families = Array.isArray(networking.ipFamilies)
    ? networking.ipFamilies.map(String)
    : [];
  const shown = `[]core.IPFamily{${families
    .map(family => `"${family}"`)
    .join(', ')}}`;
  if (families.length === 1 && families[0] === 'IPv6') {
    causes.push(
      invalidValue(
        'spec.networking.ipFamilies',
        shown,
        'IPv6 single-stack networking is not supported',
      ),
    );
    return causes;
  }
  if (typeof networking.type !== 'string' || networking.type === '') {
    causes.push(
      requiredValue('spec.networking.type', 'networking type must be provided'),
    );
  }
  return [...causes, ...validateCidrs(shoot)];
}

function credentialErrors(shoot: KubeObject, profile: Profile): StatusCause[] {
  const { secretBindingName, credentialsBindingName } = shoot.spec ?? {};
  if (workersOf(shoot).length === 0 || secretBindingName) {
    return [];
  }
  if (!profile.hasCurrentResources) {
    return [requiredValue('spec.secretBindingName', 'must specify a name')];
  }
  return credentialsBindingName
    ? []
    : [
        requiredValue(
          'spec.secretBindingName',
          'must be set when credentialsBindingName is not',
        ),
      ];
}

function operationErrors(shoot: KubeObject, profile: Profile): StatusCause[] {
  const supported = profile.hasCurrentResources
    ? currentOperations
    : oldOperations;
  const operation = shoot.metadata.annotations?.[operationAnnotation];
  const known =
    operation === undefined ||
    operation === '' ||
    supported.includes(operation) ||
    operation.startsWith('rotate-rollout-workers') ||
    operation.startsWith('rollout-workers');
  return known
    ? []
    : [
        unsupportedValue(
          `metadata.annotations[${operationAnnotation}]`,
          `"${operation}"`,
          supported,
        ),
      ];
}

/** What is wrong with a shoot, whether it is new or changed. */
export function validateShoot(
  shoot: KubeObject,
  profile: Profile,
): StatusCause[] {
  return [
    ...operationErrors(shoot, profile),
    ...credentialErrors(shoot, profile),
    ...networkingErrors(shoot),
    ...extensionErrors(shoot, profile),
  ];
}

/** What is wrong with a new shoot. `project` is the name of its Project. */
export function validateNewShoot(
  shoot: KubeObject,
  profile: Profile,
  project: string | undefined,
): StatusCause[] {
  const { name } = shoot.metadata;
  const causes: StatusCause[] = [];
  if (!dnsSubdomain.test(name)) {
    causes.push(
      invalidValue(
        'metadata.name',
        `"${name}"`,
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      ),
    );
  }
  if (name.includes('--')) {
    causes.push(
      invalidValue(
        'metadata.name',
        `"${name}"`,
        'name may not contain two consecutive hyphens',
      ),
    );
  }
  if (project !== undefined && project.length + name.length > 21) {
    causes.push(
      invalidValue(
        'metadata.name',
        `"${name}"`,
        `the length of the shoot name and the project name must not exceed 21 characters (project: ${project}; shoot: ${name})`,
      ),
    );
  }
  return [...causes, ...labelErrors(shoot), ...validateShoot(shoot, profile)];
}

function immutable(
  field: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): StatusCause[] {
  return before !== undefined && before !== after
    ? [
        invalidValue(
          field,
          after === undefined ? 'null' : printJson(after),
          'field is immutable',
        ),
      ]
    : [];
}

function immutableNetworks(
  before: KubeObject,
  after: KubeObject,
  profile: Profile,
): StatusCause[] {
  const old = networksOf(before);
  const now = networksOf(after);
  const typeOf = (shoot: KubeObject) =>
    isJsonObject(shoot.spec?.networking)
      ? shoot.spec.networking.type
      : undefined;
  return [
    ...immutable('spec.networking.type', typeOf(before), typeOf(after)),
    ...immutable('spec.networking.pods', old.pods, now.pods),
    ...immutable('spec.networking.services', old.services, now.services),
    ...(profile.nodesMutable
      ? []
      : immutable('spec.networking.nodes', old.nodes, now.nodes)),
  ];
}

/** What is wrong with a change of a shoot. */
export function validateShootChange(
  before: KubeObject,
  after: KubeObject,
  profile: Profile,
  changed: boolean,
): StatusCause[] {
  const labels = labelErrors(after);
  const uid =
    after.metadata.uid !== before.metadata.uid
      ? [
          invalidValue(
            'metadata.uid',
            `"${after.metadata.uid}"`,
            'field is immutable',
          ),
        ]
      : [];
  const deleting =
    changed && before.metadata.deletionTimestamp
      ? [
          forbiddenValue(
            'spec',
            specDifference(before, after, profile.hasCurrentResources),
          ),
        ]
      : [];
  if (deleting.length > 0) {
    return deleting;
  }
  const workerless = (shoot: KubeObject) => workersOf(shoot).length === 0;
  const switched =
    workerless(before) !== workerless(after)
      ? [
          forbiddenValue(
            'spec.provider.workers',
            `cannot switch from a ${
              workerless(before) ? 'workerless Shoot' : 'Shoot with workers'
            } to a ${
              workerless(after) ? 'workerless Shoot' : 'Shoot with workers'
            }`,
          ),
        ]
      : [];
  // The real server checks metadata in several places, and each names its errors.
  return [
    ...labels,
    ...uid,
    ...labels,
    ...uid,
    ...labels,
    ...labels,
    ...immutableNetworks(before, after, profile),
    ...immutable('spec.region', before.spec?.region, after.spec?.region),
    ...switched,
    ...validateShoot(after, profile),
  ];
}
