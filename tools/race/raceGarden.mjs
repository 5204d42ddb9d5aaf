import { startGarden } from '../lib/garden.mjs';
import { GardenUser } from '../lib/gardenUser.mjs';

/** Projects of the landscape in their order: mara is admin of the first two, carol of the third. */
const PROJECTS = 3;
const SHOOTS = 120;
const MARAS = ['garden-p0000', 'garden-p0001'];
const CAROLS = ['garden-p0002'];

/** An embedded Garden of a race of its own, with its control API, in which shoots are reconciled. */
export async function startRaceGarden(house, { state, seed }) {
  const garden = await startGarden({
    name: 'osc',
    state,
    persist: false,
    args: [
      ...['--landscape', 'generated', '--control'],
      ...['--shoots', SHOOTS, '--projects', PROJECTS, '--entries', 0],
      ...['--seed', seed],
    ].map(String),
  });
  house.add(garden.service);
  const admin = new GardenUser(garden.kubeconfig, 'admin');
  const plain = JSON.parse(await admin.listShoots()).items.filter(isPlain);
  const under = prefixes =>
    plain
      .filter(({ metadata }) =>
        prefixes.some(prefix => metadata.namespace.startsWith(prefix)),
      )
      .map(({ metadata, spec }) => ({
        namespace: metadata.namespace,
        name: metadata.name,
        seed: spec.seedName,
      }));
  return {
    kubeconfig: garden.kubeconfig,
    admin,
    /** Shoots without peerings that can be peered with each other, by who may change them. */
    shoots: { mara: under(MARAS), carol: under(CAROLS) },
  };
}

/** Whether nothing is special about a shoot, so that nothing but a race decides what becomes of a change. */
function isPlain({ metadata, spec, status }) {
  const { nodes, services } = spec.networking;
  return (
    !metadata.deletionTimestamp &&
    spec.seedName !== undefined &&
    status?.seedName === spec.seedName &&
    status.lastOperation?.state === 'Succeeded' &&
    status.observedGeneration === metadata.generation &&
    spec.provider.workers?.length > 0 &&
    !spec.hibernation?.enabled &&
    !spec.maintenance?.confineSpecUpdateRollout &&
    /^10\.\d+\.\d+\.\d+\/27$/.test(nodes) &&
    !nodes.startsWith('10.250.') &&
    services.endsWith('/13') &&
    !spec.extensions?.some(({ type }) => type === 'osc-peering-service')
  );
}
