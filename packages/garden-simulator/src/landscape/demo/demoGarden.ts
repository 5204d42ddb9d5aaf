import { ShootHome } from '../objects/ShootPlan';

/** The name of the demo's Garden. */
export const DEMO_GARDEN = 'osc';

/** The Seeds of the demo. */
export const EU_DE_1 = 'eu-de-1';
export const EU_DE_2 = 'eu-de-2';
export const EU_NL_1 = 'eu-nl-1';

/**
 * What the CloudProfile offers as node network. `reports` and `shop-dev` took it over, which is why the two can never
 * peer with each other.
 */
export const DEFAULT_NODES = '10.250.0.0/27';

function home(project: string, namespace: string): ShootHome {
  return { garden: DEMO_GARDEN, project, namespace };
}

export const PROD = home('prod', 'garden-prod');
export const OPS = home('ops', 'garden-ops');
export const DATA = home('data', 'garden-data');
export const DEV = home('dev', 'garden-dev');
/** A project that only carol may see. */
export const PARTNER = home('partner', 'garden-partner');
/** A project whose namespace isn't `garden-<project>`: the Garden chose the name when the project was created. */
export const ARCHIVE = home('archive', 'garden-archive-5d1f0');

/** Where a shoot says who owns it and to which system it belongs. */
export function ownedBy(
  owner: string,
  system: string,
): Readonly<Record<string, string>> {
  return {
    'portal.example.org/owner': owner,
    'portal.example.org/system': system,
  };
}
