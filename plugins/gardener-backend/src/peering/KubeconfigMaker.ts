import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  gardenerAdminKubeconfigPermission,
  gardenerViewerKubeconfigPermission,
  shootKey,
  type Kubeconfig,
  type KubeconfigRequest,
  type ShootPermission,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { KubeconfigSubresource } from '../access/AccessReviewer';
import type { Requester } from '../access/Requester';
import { GardenError, GardenMalformedAnswerError } from '../garden/GardenError';
import { isRecord } from '../garden/rawObject';
import { nothingToSee, type ShootGate } from './ShootGate';

const DEFAULT_SECONDS = 3_600;

/** What stands behind each kind of credential. */
const KINDS: Readonly<
  Record<
    KubeconfigRequest['role'],
    {
      readonly permission: ShootPermission;
      readonly subresource: KubeconfigSubresource;
      readonly kind: string;
    }
  >
> = {
  viewer: {
    permission: gardenerViewerKubeconfigPermission,
    subresource: 'viewerkubeconfig',
    kind: 'ViewerKubeconfigRequest',
  },
  admin: {
    permission: gardenerAdminKubeconfigPermission,
    subresource: 'adminkubeconfig',
    kind: 'AdminKubeconfigRequest',
  },
};

/** The permission that a kind of credential needs beside the right of the user in the Garden. */
export function kubeconfigPermission(
  role: KubeconfigRequest['role'],
): ShootPermission {
  return KINDS[role].permission;
}

/** What the Garden is asked for, for a kind of credential. */
export function kubeconfigSubresource(
  role: KubeconfigRequest['role'],
): KubeconfigSubresource {
  return KINDS[role].subresource;
}

/** Lets the Garden make credentials for the clusters of shoots, as the user. They are handed on and kept nowhere. */
export class KubeconfigMaker {
  readonly #gate: Pick<ShootGate, 'open'>;

  constructor(gate: Pick<ShootGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws NotAllowedError when the Garden or Backstage's permissions refuse this kind of credential
   * @throws GardenInvalidError when the cluster is not there yet
   * @throws ServiceUnavailableError when what the Garden gives is empty
   * @throws GardenError when the Garden does not answer
   */
  async make(
    ref: ShootRef,
    { role, expirationSeconds = DEFAULT_SECONDS }: KubeconfigRequest,
    requester: Requester,
  ): Promise<Kubeconfig> {
    const { garden, access, shoot } = await this.#gate.open(ref, requester);
    const { permission, subresource, kind } = KINDS[role];
    await access.assertPermitted(permission, shoot);
    try {
      const json = await garden.client.createSubresource(
        'shoots',
        { namespace: ref.namespace, name: ref.name },
        subresource,
        JSON.stringify({
          apiVersion: 'authentication.gardener.cloud/v1alpha1',
          kind,
          spec: { expirationSeconds },
        }),
        { as: access.identity },
      );
      const made = readKubeconfig(garden.name, json);
      if (made === 'empty') {
        throw new ServiceUnavailableError(
          `Garden ${garden.name} gave an empty ${role} kubeconfig of ${ref.name}, which is of no use. Try again in a minute; if it stays empty, ask who runs the Garden`,
        );
      }
      return made;
    } catch (error) {
      if (!(error instanceof GardenError)) throw error;
      if (error.kind === 'noRights') {
        throw new NotAllowedError(
          `Garden ${garden.name} does not let you have ${
            role === 'admin' ? 'an admin' : 'a viewer'
          } kubeconfig of ${ref.name}`,
        );
      }
      if (error.kind === 'notFound') {
        // The shoot was there a moment ago, or this Garden has no such credentials.
        throw garden.inventory.shoot(shootKey(ref)) ? error : nothingToSee(ref);
      }
      throw error;
    }
  }
}

/**
 * A Garden that fills nothing in is understood, so that the user is told what happened.
 *
 * @throws GardenMalformedAnswerError without a word of the answer, which may be a secret
 */
function readKubeconfig(garden: string, json: string): Kubeconfig | 'empty' {
  const status = statusOf(json);
  const text = status?.kubeconfig;
  const expires = status?.expirationTimestamp;
  const kubeconfig = decoded(text);
  if (kubeconfig?.trim() === '') return 'empty';
  if (
    kubeconfig === undefined ||
    typeof expires !== 'string' ||
    Number.isNaN(Date.parse(expires))
  ) {
    throw new GardenMalformedAnswerError(garden, 'a credential is not in it');
  }
  return { kubeconfig, expiresAt: new Date(expires).toISOString() };
}

/** What base64 stands for, as a Go program writes bytes: `null` for none. */
function decoded(bytes: unknown): string | undefined {
  if (bytes === null) return '';
  return typeof bytes === 'string'
    ? Buffer.from(bytes, 'base64').toString('utf8')
    : undefined;
}

function statusOf(json: string): Record<string, unknown> | undefined {
  try {
    const answer: unknown = JSON.parse(json);
    return isRecord(answer) && isRecord(answer.status)
      ? answer.status
      : undefined;
  } catch {
    // Its own words would quote the answer.
    return undefined;
  }
}
