import ipaddr from 'ipaddr.js';
import { CanaryUser } from './CanaryLandscape';
import { givesTo } from './canaryProjects';
import { isMark, tellTales } from './marks';
import { landscapeEdits, planCanaries } from './planCanaries';

const NOW = new Date('2026-11-20T12:00:00Z');
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

function wholeNetwork(cidr: string): string {
  return `${ipaddr.IPv4.networkAddressFromCIDR(cidr)}/${
    ipaddr.parseCIDR(cidr)[1]
  }`;
}

describe('a canary landscape', () => {
  it('is the same for the same seed, down to the last byte that is written', () => {
    const text = (seed: number) =>
      JSON.stringify(landscapeEdits(planCanaries(seed), NOW));
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });

  it.each(seeds)(
    'hides something from its first user and shows something (%i)',
    seed => {
      const { users, projects, shoots } = planCanaries(seed);
      const isMemberOf = (user: CanaryUser, index: number) =>
        projects[index].plan.members.some(member => givesTo(user, member));
      expect(isMemberOf(users[0], 0)).toBe(true);
      expect(isMemberOf(users[0], projects.length - 1)).toBe(false);
      for (const { home } of projects) {
        expect(shoots.map(shoot => shoot.home.namespace)).toContain(
          home.namespace,
        );
      }
    },
  );

  it.each(seeds)(
    'has names that tell nothing else, and sound networks (%i)',
    seed => {
      const { shoots, projects, meanings } = planCanaries(seed);
      expect(shoots.filter(({ plan }) => !isMark(plan.name))).toEqual([]);
      const networks = shoots.flatMap(({ plan }) => plan.nodes ?? []);
      // No host bits, so that no reader takes them for malformed.
      expect(networks.map(wholeNetwork)).toEqual(networks);
      for (const { plan } of projects) {
        // Gardener allows no longer names.
        expect(plan.name.length).toBeLessThanOrEqual(10);
      }
      const written = tellTales(
        JSON.stringify(landscapeEdits(planCanaries(seed), NOW)),
      );
      expect(
        [...written].filter(found => isMark(found) && !meanings.has(found)),
      ).toEqual([]);
    },
  );

  it('shares no mark with another', () => {
    const marks = seeds.flatMap(seed => [
      ...planCanaries(seed).meanings.keys(),
    ]);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('holds every kind of peering, soon', () => {
    const shoots = seeds.flatMap(seed => planCanaries(seed).shoots);
    const kinds = new Set(
      shoots.map(({ plan: { peering } }) =>
        peering?.kind === 'entries' && peering.disabled
          ? 'disabled'
          : peering?.kind,
      ),
    );
    expect(kinds).toEqual(new Set(['none', 'entries', 'disabled', 'raw']));
  });
});
