import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Discovery } from '../discovery/discovery';
import { Faults } from '../faults/Faults';
import { Statistics } from '../faults/Statistics';
import { OidcOptions, oidcSettings } from '../identity/OidcSettings';
import { OidcTokens } from '../identity/OidcTokens';
import { TokenClock } from '../identity/TokenClock';
import { Tokens } from '../identity/Tokens';
import {
  createServerCertificates,
  isStillValid,
  ServerCertificates,
} from '../kubeconfig/certificates';
import { kubeconfigText } from '../kubeconfig/kubeconfig';
import { SimulatedUser } from '../landscape/Landscape';
import { Profile, profileNamed } from '../profile/Profile';
import { Rights } from '../rbac/Rights';
import { resourceTypes } from '../resources/ResourceType';
import { keepShootLabels } from '../shoot/shootLabels';
import { listen } from '../server/listen';
import { StateFile } from '../state/StateFile';
import { MemoryStore } from '../store/MemoryStore';
import { WatchStream } from '../watch/WatchStream';
import { chooseLandscape, LandscapeChoice } from './chooseLandscape';
import { Garden } from './Garden';
import { startParts } from './startParts';

/**
 * How a simulated Garden is started.
 * @public
 */
export interface StartGardenOptions {
  /** Name of the Garden. Default: that of the landscape. */
  readonly name?: string;
  readonly landscape: LandscapeChoice;
  /** Default `1.150`. */
  readonly profile?: Profile['name'];
  /** Overrides of single properties of the profile, such as a feature gate. */
  readonly profileOverrides?: Partial<Omit<Profile, 'name'>>;
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Plain HTTP instead of HTTPS. Only for tests. */
  readonly insecure?: boolean;
  /**
   * The Garden's own parts are at work: a scheduler and a gardenlet that reconcile shoots, and for the demo landscape the
   * happenings that it tells of. Default false: nothing changes by itself.
   */
  readonly alive?: boolean;
  /** The control API under `/simulator/` is there. Default false. */
  readonly control?: boolean;
  /** Where the kubeconfig is written. Default: nowhere. */
  readonly kubeconfigPath?: string;
  /** A folder for one token file per user, for clients that read their token from a file. Default: none. */
  readonly tokenDirectory?: string;
  /** File that keeps the objects between two runs. Default: none, every start is fresh. */
  readonly statePath?: string;
  /** An issuer whose ID tokens are bearer tokens of this Garden. Default: none. */
  readonly oidc?: OidcOptions;
  readonly now?: () => Date;
  /** Told about errors that no request can be answered with. Default: they are thrown away with the process. */
  readonly onError?: (error: unknown) => void;
}

/**
 * A simulated Garden that answers.
 * @public
 */
export interface RunningGarden {
  readonly name: string;
  /** `https://127.0.0.1:<port>` */
  readonly url: string;
  readonly kubeconfig: string;
  /** PEM of the CA; empty with plain HTTP. */
  readonly ca: string;
  readonly users: readonly SimulatedUser[];
  readonly garden: Garden;
  /** Ends watches, closes the port and saves the state. */
  close(): Promise<void>;
}

const restartGap = 100;

async function certificatesOf(
  saved: ServerCertificates | undefined,
  now: Date,
): Promise<ServerCertificates> {
  return saved && isStillValid(saved.server, now)
    ? saved
    : createServerCertificates(now);
}

async function writePrivately(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o600 });
  // The mode above counts only for a new file.
  await chmod(path, 0o600);
}

/**
 * Starts a Garden in this process.
 * @throws Error if the port is taken, or the saved state can't be read; InputError for an OIDC issuer that can't be one.
 * @public
 */
export async function startGarden(
  options: StartGardenOptions,
): Promise<RunningGarden> {
  const now = options.now ?? (() => new Date());
  const oidc = options.oidc ? oidcSettings(options.oidc) : undefined;
  const profile: Profile = {
    ...profileNamed(options.profile ?? '1.150'),
    ...options.profileOverrides,
  };
  const onError =
    options.onError ??
    ((error: unknown) => {
      throw error;
    });
  const stateFile = options.statePath
    ? new StateFile(options.statePath, onError)
    : undefined;
  const saved = await stateFile?.read();
  const landscape = chooseLandscape(
    options.landscape,
    options.name ?? saved?.gardenName ?? 'garden',
    now(),
  );
  const certificates = await certificatesOf(saved?.certificates, now());

  const store: MemoryStore = new MemoryStore({
    now,
    normalise: object =>
      object.kind === 'Shoot'
        ? keepShootLabels(object, store, profile)
        : object,
  });
  store.load(saved ? saved.objects : landscape.objects);
  if (saved) {
    // What was read before the restart must be too old now, as on a real Garden.
    store.restart(saved.resourceVersion + restartGap);
  }
  const types = resourceTypes(profile);
  const tokenClock = new TokenClock(() => now().getTime());
  const garden: Garden = {
    name: landscape.gardenName,
    profile,
    types,
    store,
    users: landscape.users,
    rights: new Rights(store, profile, landscape.grants),
    tokens: new Tokens(landscape.users, tokenClock),
    oidc: oidc ? new OidcTokens(oidc, tokenClock, options.onError) : undefined,
    tokenClock,
    faults: new Faults(),
    statistics: new Statistics(),
    watches: new Set<WatchStream>(),
    now,
  };
  const parts = options.alive
    ? startParts(garden, landscape.grants, options.landscape.kind === 'demo')
    : [];
  const server = await listen(
    {
      garden,
      discovery: new Discovery(types),
      control: options.control ?? false,
    },
    options.port ?? 0,
    options.insecure ? undefined : certificates.server,
  );

  const scheme = options.insecure ? 'http' : 'https';
  const url = `${scheme}://127.0.0.1:${server.port}`;
  const ca = options.insecure ? '' : certificates.ca.certificate;
  const kubeconfig = kubeconfigText({
    gardenName: garden.name,
    url,
    ca: ca || undefined,
    users: landscape.users,
    current:
      landscape.grants.find(grant => grant.role === 'portal')?.subject.name ??
      '',
  });
  if (options.kubeconfigPath) {
    await writePrivately(options.kubeconfigPath, kubeconfig);
  }
  if (options.tokenDirectory) {
    for (const user of landscape.users) {
      await writePrivately(
        join(options.tokenDirectory, `${user.context}.token`),
        user.token,
      );
    }
  }
  const saveLast = stateFile?.follow(store, types, {
    gardenName: garden.name,
    certificates,
  });

  return {
    name: garden.name,
    url,
    kubeconfig,
    ca,
    users: landscape.users,
    garden,
    async close() {
      parts.forEach(part => part.stop());
      [...garden.watches].forEach(stream => stream.end());
      await server.close();
      await saveLast?.();
    },
  };
}
