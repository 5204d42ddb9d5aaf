import {
  compare,
  compareSets,
  hasStatus,
  ifGood,
  namesIn,
  type NamedEntity,
} from './answers';
import { systemOf, teamOf } from './organisation';
import type { PortalCall, Question } from './PortalCall';
import { entityNameOf, type Scene } from './Scene';

const FACETS = {
  name: 'metadata.name',
  namespace: 'metadata.annotations.gardener.cloud/namespace',
  owner: 'relations.ownedBy',
  system: 'spec.system',
  project: 'metadata.labels.gardener.cloud/project',
} as const;

/** What is asked of single entities, and what is counted of all. @param uids - of entities, by name */
export function entityQuestions(
  scene: Scene,
  uids: ReadonlyMap<string, string>,
): Question[] {
  return [
    byRefs(scene),
    ...facets(scene),
    ...['/catalog/locations', '/catalog/locations/by-query'].map(
      (path, index): Question => ({
        call: {
          method: index === 0 ? 'GET' : 'POST',
          path,
          ...(index === 1 && { body: {} }),
          typed: [],
        },
        check: hasStatus(200),
      }),
    ),
    ...['group', 'system'].map(
      (kind): Question => ({
        call: {
          method: 'GET',
          path: `/catalog/entities/by-name/${kind}/default/${
            kind === 'group' ? 'team' : 'system'
          }-0`,
          typed: [],
        },
        check: hasStatus(200),
      }),
    ),
    ...scene.visible.slice(0, 1).flatMap(ref => ofVisible(entityNameOf(ref))),
    ...[...scene.hidden.slice(0, 1), ...scene.missing.slice(0, 1)].flatMap(
      ref => ofHidden(entityNameOf(ref), uids),
    ),
  ];
}

function byRefs({ visible, hidden, missing }: Scene): Question {
  const asked = [...missing, ...visible, ...hidden].map(entityNameOf);
  const seen = new Set(visible.map(entityNameOf));
  return {
    call: {
      method: 'POST',
      path: '/catalog/entities/by-refs',
      body: { entityRefs: asked.map(name => `resource:default/${name}`) },
      typed: [],
    },
    check: ifGood(({ body }) =>
      compare(
        namesIn(JSON.parse(body).items as Array<NamedEntity | null>),
        asked.map(name => (seen.has(name) ? name : null)),
      ),
    ),
  };
}

function facets({ landscape, visible, hidden, missing }: Scene): Question[] {
  const projectOf = new Map(
    landscape.projects.map(({ home }) => [home.namespace, home.project]),
  );
  const project = (namespace: string) => projectOf.get(namespace) ?? '';
  const wanted: Record<string, string[]> = {
    [FACETS.name]: visible.map(entityNameOf),
    [FACETS.namespace]: visible.map(({ namespace }) => `osc/${namespace}`),
    [FACETS.owner]: visible.map(({ namespace }) => teamOf(project(namespace))),
    [FACETS.system]: visible.map(({ namespace }) =>
      systemOf(project(namespace)),
    ),
    [FACETS.project]: visible.map(({ namespace }) => project(namespace)),
  };
  const keys = Object.values(FACETS);
  const query = keys.map(key => `facet=${key}`).join('&');
  const check = (right: Record<string, string[]>) =>
    ifGood(({ body }) => {
      const found: Record<
        string,
        ReadonlyArray<{ readonly value: string; readonly count: number }>
      > = JSON.parse(body).facets;
      return keys.flatMap(key =>
        compareSets(
          (found[key] ?? []).map(({ value, count }) => `${value}: ${count}`),
          counted(right[key] ?? []),
        ),
      );
    });
  return [
    {
      call: {
        method: 'GET',
        path: `/catalog/entity-facets?filter=kind=resource&${query}`,
        typed: [],
      },
      check: check(wanted),
    },
    {
      call: {
        method: 'POST',
        path: '/catalog/entity-facets',
        body: { facets: keys, query: { kind: 'Resource' } },
        typed: [],
      },
      check: check(wanted),
    },
    ...[...hidden.slice(0, 1), ...missing.slice(0, 1)].map(
      ({ namespace }): Question => ({
        call: {
          method: 'GET',
          path: `/catalog/entity-facets?filter=${FACETS.namespace}=osc/${namespace}&${query}`,
          typed: [namespace],
          form: 'facets of a namespace',
        },
        check: check({}),
      }),
    ),
  ];
}

function counted(values: readonly string[]): string[] {
  return [...new Set(values)].map(
    value => `${value}: ${values.filter(other => other === value).length}`,
  );
}

function ofVisible(name: string): Question[] {
  return [
    ['', 200],
    ['/ancestry', 200],
  ].map(([below, status]) => ({
    call: {
      method: 'GET',
      path: `/catalog/entities/by-name/resource/default/${name}${below}`,
      typed: [],
    },
    check: hasStatus(Number(status)),
  }));
}

/** What is not there has a uid that was made up. */
function ofHidden(name: string, uids: ReadonlyMap<string, string>): Question[] {
  const uid = uids.get(name) ?? '00000000-0000-4000-8000-000000000000';
  const calls: ReadonlyArray<readonly [number, PortalCall]> = [
    [404, get(`/catalog/entities/by-name/resource/default/${name}`, name)],
    [
      403,
      get(`/catalog/entities/by-name/resource/default/${name}/ancestry`, name),
    ],
    [404, get(`/catalog/locations/by-entity/resource/default/${name}`, name)],
    [404, get(`/catalog/entities/by-uid/${uid}`, uid)],
    [
      403,
      {
        method: 'POST',
        path: '/catalog/refresh',
        body: { entityRef: `resource:default/${name}` },
        typed: [name],
      },
    ],
    [
      403,
      {
        method: 'DELETE',
        path: `/catalog/entities/by-uid/${uid}`,
        typed: [uid],
      },
    ],
  ];
  return calls.map(([status, call]) => ({
    call: {
      ...call,
      form: `${call.method} ${call.path.replace(call.typed[0], '')}`,
    },
    check: hasStatus(status),
  }));
}

function get(path: string, typed: string): PortalCall {
  return { method: 'GET', path, typed: [typed] };
}
