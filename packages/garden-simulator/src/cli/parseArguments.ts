import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import { LandscapeChoice } from '../garden/chooseLandscape';
import { StartGardenOptions } from '../garden/startGarden';
import { PLANNED_SIZE } from '../generator/generatedLandscape';
import { oidcFrom, oidcOptions } from './oidcArguments';

/** What the command line asks for. */
export interface Arguments {
  readonly help: boolean;
  readonly exitWithParent: boolean;
  readonly start: StartGardenOptions;
}

/** Text for `--help`. */
export const usage = `Usage: garden-simulator [options]

Starts an embedded Garden API on 127.0.0.1 and prints one line of JSON when it answers:
  {"ready":true,"url":"https://127.0.0.1:40123","kubeconfig":"garden.kubeconfig"}

  --garden <name>          name of the Garden
  --landscape <which>      demo (default), lab, recorded or generated
  --shoots <n> --projects <n> --entries <n> --seed <n>
                           size of a generated landscape
  --port <n>               default 0: a free one
  --kubeconfig <path>      where to write the kubeconfig
  --tokens <folder>        write one token file per user
  --state <file>           keep the objects between two runs
  --profile <version>      1.150 (default) or 1.83
  --oidc-issuer-url <url> --oidc-client-id <id>
                           accept the ID tokens of this issuer for this client, as kube-apiserver does
  --oidc-username-claim <claim> --oidc-username-prefix <prefix>
                           default sub; default <url># unless the claim is email, - for none
  --oidc-groups-claim <claim> --oidc-groups-prefix <prefix>
                           default: no groups
  --mutable-nodes          profile 1.83 with the feature gate MutableShootSpecNetworkingNodes
  --control                open the control API under /simulator/
  --insecure               HTTP instead of HTTPS
  --no-reconciler          leave status to the caller: no gardenlet, no scheduler
  --exit-with-parent       end when standard input ends or the parent process goes
`;

function count(
  value: string | undefined,
  name: string,
  fallback: number,
): number {
  if (value === undefined) {
    return fallback;
  }
  if (!/^\d+$/.test(value)) {
    throw new InputError(`--${name} must be a whole number, got "${value}"`);
  }
  return Number(value);
}

/**
 * Reads the command line.
 * @throws InputError that names the option.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        garden: { type: 'string' },
        landscape: { type: 'string', default: 'demo' },
        shoots: { type: 'string' },
        projects: { type: 'string' },
        entries: { type: 'string' },
        seed: { type: 'string' },
        port: { type: 'string' },
        kubeconfig: { type: 'string' },
        tokens: { type: 'string' },
        state: { type: 'string' },
        profile: { type: 'string', default: '1.150' },
        ...oidcOptions,
        'mutable-nodes': { type: 'boolean', default: false },
        control: { type: 'boolean', default: false },
        insecure: { type: 'boolean', default: false },
        'no-reconciler': { type: 'boolean', default: false },
        'exit-with-parent': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    throw new InputError(
      error instanceof Error ? error.message : String(error),
    );
  }
  const { landscape, profile } = values;
  let choice: LandscapeChoice;
  switch (landscape) {
    case 'demo':
    case 'lab':
    case 'recorded':
      choice = { kind: landscape };
      break;
    case 'generated':
      choice = {
        kind: 'generated',
        shoots: count(values.shoots, 'shoots', PLANNED_SIZE.shoots),
        projects: count(values.projects, 'projects', PLANNED_SIZE.projects),
        entries: count(values.entries, 'entries', PLANNED_SIZE.entries),
        seed: count(values.seed, 'seed', 1),
      };
      break;
    default:
      throw new InputError(
        `--landscape must be demo, lab, recorded or generated, got "${landscape}"`,
      );
  }
  if (profile !== '1.83' && profile !== '1.150') {
    throw new InputError(`--profile must be 1.83 or 1.150, got "${profile}"`);
  }
  return {
    help: values.help,
    exitWithParent: values['exit-with-parent'],
    start: {
      name: values.garden,
      landscape: choice,
      profile,
      ...(values['mutable-nodes']
        ? { profileOverrides: { nodesMutable: true } }
        : {}),
      port: count(values.port, 'port', 0),
      // The recorded world stands still: nothing worked in it when it was recorded.
      alive: !values['no-reconciler'] && landscape !== 'recorded',
      insecure: values.insecure,
      control: values.control,
      kubeconfigPath: values.kubeconfig,
      tokenDirectory: values.tokens,
      oidc: oidcFrom(values),
      statePath: values.state,
    },
  };
}
