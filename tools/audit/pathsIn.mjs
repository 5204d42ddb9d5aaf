import { parse } from 'yaml';

/**
 * How packages come to be installed, by a lockfile of Yarn.
 *
 * @returns a function of a package's name and version that gives the shortest way to it: names from a workspace on, the
 *   package last; undefined when nothing leads to it
 */
export function pathsIn(lockfile) {
  const { __metadata: _, ...entries } = parse(lockfile);
  const packages = Object.entries(entries);
  const resolutions = new Map(
    packages.flatMap(([descriptors, { resolution }]) =>
      descriptors.split(', ').map(descriptor => [descriptor, resolution]),
    ),
  );
  const dependencies = new Map(
    packages.map(([, entry]) => [
      entry.resolution,
      Object.entries(entry.dependencies ?? {}).flatMap(
        ([name, range]) => resolutions.get(`${name}@${range}`) ?? [],
      ),
    ]),
  );
  const workspaces = [...dependencies.keys()].filter(resolution =>
    resolution.includes('@workspace:'),
  );
  const cameBy = new Map(workspaces.map(resolution => [resolution, undefined]));
  // What is added on the way is visited as well, so the shortest way is found first.
  for (const resolution of cameBy.keys()) {
    for (const dependency of dependencies.get(resolution) ?? []) {
      if (!cameBy.has(dependency)) cameBy.set(dependency, resolution);
    }
  }
  return (name, version) => {
    const path = [];
    let place = `${name}@npm:${version}`;
    if (!cameBy.has(place)) return undefined;
    for (; place !== undefined; place = cameBy.get(place)) {
      path.unshift(nameIn(place));
    }
    return path;
  };
}

/** The name in `@scope/name@npm:1.0.0`. */
const nameIn = resolution => resolution.slice(0, resolution.indexOf('@', 1));
