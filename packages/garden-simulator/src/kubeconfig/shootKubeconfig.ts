import { stringify } from 'yaml';
import { ApiStatus } from '../errors/ApiStatus';
import { invalidValue } from '../errors/StatusCause';
import { Garden } from '../garden/Garden';
import { goSyntaxError } from '../json/jsonText';
import { parseJson } from '../json/losslessJson';
import { ApiRequest, keyOf, subjectOfRequest } from '../requests/ApiRequest';
import { isJsonObject, JsonObject, KubeObject } from '../store/KubeObject';
import { timestamp } from '../store/MemoryStore';
import { createClientCertificate } from './certificates';

const group = 'authentication.gardener.cloud';
const shortest = 600;
const longest = 24 * 60 * 60;

function secondsOf(body: string): number {
  let value;
  try {
    value = parseJson(body.trim() === '' ? '{}' : body);
  } catch (error) {
    throw ApiStatus.badRequest(
      `couldn't get version/kind; json parse error: ${goSyntaxError(
        body,
        error,
      )}`,
    );
  }
  const spec = isJsonObject(value) ? value.spec : undefined;
  const seconds = isJsonObject(spec) ? spec.expirationSeconds : undefined;
  return typeof seconds === 'number' ? seconds : 3600;
}

interface Address {
  readonly name: string;
  readonly url: string;
}

function addressesOf(shoot: KubeObject): Address[] {
  const addresses = shoot.status?.advertisedAddresses;
  return (Array.isArray(addresses) ? addresses : [])
    .filter(isJsonObject)
    .map(({ name, url }) => ({ name: String(name), url: String(url) }))
    .filter(({ name }) => ['external', 'internal', 'unmanaged'].includes(name));
}

function checkCa(garden: Garden, shoot: KubeObject): void {
  const { name, namespace } = shoot.metadata;
  const client = `${name}.ca-client`;
  if (
    !garden.store.get({ resource: 'internalsecrets', namespace, name: client })
  ) {
    throw ApiStatus.internalError(
      `could not get client CA secret: internalsecret.core.gardener.cloud "${client}" not found`,
    );
  }
  const cluster = `${name}.ca-cluster`;
  if (!garden.store.get({ resource: 'secrets', namespace, name: cluster })) {
    throw ApiStatus.internalError(
      `could not get cluster CA secret: secret "${cluster}" not found`,
    );
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/**
 * Answers `adminkubeconfig` and `viewerkubeconfig`: a kubeconfig for the shoot with a client certificate that lives as long
 * as was asked for, at most a day. A dry run is not heard, as on a real Garden: it gives a credential like any other request.
 * @throws ApiStatus 404, 422 or 500
 */
export async function shootKubeconfig(
  garden: Garden,
  request: ApiRequest,
  body: string,
): Promise<JsonObject> {
  const admin = request.subresource?.name === 'adminkubeconfig';
  const kind = admin ? 'AdminKubeconfigRequest' : 'ViewerKubeconfigRequest';
  const asked = secondsOf(body);
  if (asked < shortest) {
    throw ApiStatus.invalid({ group, resource: kind }, [
      invalidValue(
        'spec.expirationSeconds',
        String(asked),
        'may not specify a duration less than 10 minutes',
      ),
    ]);
  }
  const shoot = garden.store.get(keyOf(request));
  if (!shoot) {
    throw ApiStatus.notFound(subjectOfRequest(request));
  }
  const addresses = addressesOf(shoot);
  const { name, namespace } = shoot.metadata;
  if (addresses.length === 0) {
    throw ApiStatus.invalid({ group, resource: kind, name }, [
      invalidValue(
        'status.status',
        '[]core.ShootAdvertisedAddress(nil)',
        'no kube-apiserver advertised addresses in Shoot .status.advertisedAddresses',
      ),
    ]);
  }
  if (garden.profile.looksUpShootCa) {
    checkCa(garden, shoot);
  }
  const seconds = Math.min(asked, longest);
  const now = garden.now();
  const { ca, client } = await createClientCertificate(
    `gardener.cloud:${admin ? 'admin' : 'viewer'}:${request.identity.name}`,
    `gardener.cloud:system:${admin ? 'admins' : 'viewers'}`,
    seconds,
    now,
  );
  const names = addresses.map(
    address => `${namespace}--${name}-${address.name}`,
  );
  const kubeconfig = stringify({
    apiVersion: 'v1',
    clusters: addresses.map((address, index) => ({
      cluster: {
        'certificate-authority-data': base64(ca),
        server: address.url,
      },
      name: names[index],
    })),
    contexts: names.map(context => ({
      context: { cluster: context, user: names[0] },
      name: context,
    })),
    'current-context': names[0],
    kind: 'Config',
    preferences: {},
    users: [
      {
        name: names[0],
        user: {
          'client-certificate-data': base64(client.certificate),
          'client-key-data': base64(client.privateKey),
        },
      },
    ],
  });
  return {
    kind,
    apiVersion: `${group}/v1alpha1`,
    metadata: { namespace, creationTimestamp: null },
    spec: { expirationSeconds: seconds },
    status: {
      kubeconfig: base64(kubeconfig),
      expirationTimestamp: timestamp(new Date(now.getTime() + seconds * 1000)),
    },
  };
}
