import { aShoot, entry, peeringsOf } from '../__testUtils__/shoots';
import type { PeeringEntry } from './PeeringConfig';

describe('the peerings of a hub', () => {
  it('cost as much for each entry however many there are', () => {
    let reads = 0;
    const counted = (name: string): PeeringEntry => ({
      ...entry(name),
      get namespace() {
        reads += 1;
        return 'garden-prod';
      },
    });
    const readsPerEntry = (count: number) => {
      const entries = Array.from({ length: count }, (_, i) => counted(`t${i}`));
      reads = 0;
      const { peerings } = peeringsOf([aShoot('hub', {}, ...entries)]);
      expect(peerings).toHaveLength(count);
      return reads / count;
    };
    const few = readsPerEntry(10);
    expect(readsPerEntry(1_000)).toBeLessThan(few * 2);
  });

  it('keep the entries of each peer together', () => {
    const { peerings } = peeringsOf([
      aShoot(
        'hub',
        {},
        entry('s1', 'garden-prod', 'first'),
        entry('s2'),
        entry('s1', 'garden-prod', 'second'),
      ),
      aShoot('s1', {}, entry('hub')),
      aShoot('s2', {}, entry('hub')),
    ]);
    expect(
      peerings.map(({ target, entry: written, status, findings }) => [
        target.kind === 'visible' && target.ref.name,
        written?.seed,
        status,
        findings.some(({ code }) => code === 'DUPLICATE_ENTRY'),
      ]),
    ).toEqual([
      ['s1', 'first', 'configured', true],
      ['s2', 'eu-de-1', 'configured', false],
    ]);
  });
});
