import { planSchema } from 'backstage-plugin-gardener-common';
import {
  projectEdits,
  shootEdit,
  type CanaryProject,
} from 'garden-simulator/canaries';
import { SEER, type LeakPortal } from './LeakPortal';
import { soon, until } from './until';

const NAMESPACE = 'garden-marker';
const SHOOT = { namespace: NAMESPACE, name: 'marker' };
const OTHER = { namespace: NAMESPACE, name: 'other' };
const THIRD = { namespace: NAMESPACE, name: 'third' };
const PATH = `/shoots/osc/${NAMESPACE}/marker`;
const HISTORY = `/changes?garden=osc&namespace=${NAMESPACE}&name=marker`;

const PROJECT: CanaryProject = {
  home: { garden: 'osc', project: 'marker', namespace: NAMESPACE },
  seeds: [],
  plan: {
    garden: 'osc',
    name: 'marker',
    namespace: NAMESPACE,
    description: 'Changed last, to see that everything before is seen',
    purpose: 'test',
    createdAt: '2025-01-01T00:00:00Z',
    members: [],
  },
};

/**
 * Shoots that are changed after everything else: when the portal shows that, it has seen all the rest, since events come
 * in order. Every wait ends by what the portal answers, never by time alone.
 */
export class Marker {
  readonly #portal: LeakPortal;
  #tick = 0;
  #incarnation = 1;

  constructor(portal: LeakPortal) {
    this.#portal = portal;
  }

  async put(): Promise<void> {
    await this.#portal.canaries.write([
      ...projectEdits(PROJECT),
      this.#shoot('marker'),
      this.#shoot('other'),
      this.#shoot('third'),
    ]);
  }

  /** Until the inventory holds all shoots and projects as they are. */
  async untilSeen(): Promise<void> {
    const tick = `tick-${++this.#tick}`;
    await this.#portal.canaries.write([
      {
        change: 'patch',
        resource: 'projects',
        key: { name: 'marker' },
        patch: { spec: { owner: { kind: 'User', name: tick } } },
      },
      {
        change: 'patch',
        resource: 'shoots',
        key: OTHER,
        patch: { spec: { seedName: tick } },
      },
    ]);
    await until(`${tick} is seen`, () =>
      this.#shows(
        `${PATH}/targets/${NAMESPACE}/other`,
        text =>
          text.includes(`"owner":"${tick}"`) &&
          text.includes(`"seed":"${tick}"`),
      ),
    );
  }

  /**
   * Until everything was looked at as well by all that works in the background: what writes history, what finds shoots
   * made anew, and what follows changes until they are applied.
   */
  async untilLookedAt(): Promise<void> {
    await this.untilSeen();
    await this.#untilNoted();
    await this.#untilCompared();
    await this.#untilFollowed();
  }

  async #untilNoted(): Promise<void> {
    // A shoot has no history before it was seen once, so a change may be the first that is seen.
    await until('a change of entries is in a history', async () => {
      const name = `entry-${++this.#tick}`;
      await this.#list(name);
      return soon(() => this.#shows(HISTORY, text => text.includes(name)));
    });
  }

  async #untilCompared(): Promise<void> {
    await until('a shoot that was made anew is found', async () => {
      this.#incarnation = this.#incarnation === 1 ? 2 : 1;
      await this.#portal.canaries.write([
        { change: 'delete', resource: 'shoots', key: OTHER },
        this.#shoot('other'),
      ]);
      return soon(() =>
        this.#shows(
          `${PATH}/peerings`,
          text =>
            text.includes('RECREATED_TARGET') === (this.#incarnation === 2),
        ),
      );
    });
  }

  async #untilFollowed(): Promise<void> {
    const post = (path: string, body: object) =>
      this.#portal.read(SEER, { method: 'POST', path, body });
    const { id } = planSchema.parse(
      await post('/plans', {
        kind: 'peerings',
        shoot: { garden: 'osc', ...SHOOT },
        pairs: [{ target: THIRD, here: 'add', there: 'keep' }],
      }),
    );
    await post(`/plans/${id}/apply`, { acceptWarnings: true });
    await until('a change is written', () =>
      this.#shows(`/changes/${id}`, text => !text.includes('"writing"')),
    );
    await this.#portal.canaries.rollOut([SHOOT]);
    await until('a change is done', () =>
      this.#shows(`/changes/${id}`, text => text.includes('"state":"done"')),
    );
  }

  #shoot(name: string) {
    return shootEdit(
      {
        home: PROJECT.home,
        plan: {
          name,
          seed: 'tick-0',
          nodes: `10.201.${name.length}.0/27`,
          incarnation: this.#incarnation,
        },
      },
      new Date(),
    );
  }

  async #list(name: string): Promise<void> {
    const entry = (of: string) => ({
      name: of,
      namespace: NAMESPACE,
      seed: '',
    });
    await this.#portal.canaries.write([
      {
        change: 'patch',
        resource: 'shoots',
        key: SHOOT,
        patch: {
          spec: {
            extensions: [
              {
                type: 'osc-peering-service',
                providerConfig: {
                  apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
                  kind: 'PeeringConfig',
                  shootPeerings: [entry('other'), entry(name)],
                },
              },
            ],
          },
        },
      },
    ]);
  }

  async #shows(
    path: string,
    isSo: (text: string) => boolean,
  ): Promise<true | undefined> {
    const call = { method: 'GET', path } as const;
    const body = await this.#portal.readIfThere(SEER, call);
    if (body === undefined) return undefined;
    return isSo(JSON.stringify(body)) || undefined;
  }
}
