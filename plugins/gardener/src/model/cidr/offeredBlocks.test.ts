import { aTrial } from '../../__testUtils__/addressPlanFixtures';
import { offeredBlocks } from './offeredBlocks';

const free = { hits: [], hitCount: 0, couldNotPeer: 0 };
const cidrs = ({ blocks }: ReturnType<typeof offeredBlocks>) =>
  blocks.map(({ cidr }) => cidr);

describe('blocks that are offered instead of a tried one', () => {
  it('are the free ones of its size, the first of them chosen', () => {
    const offered = offeredBlocks(aTrial(), undefined);
    expect(cidrs(offered)).toEqual([
      '10.5.3.0/26',
      '10.5.1.0/26',
      '10.5.4.192/26',
    ]);
    expect(offered.chosen?.cidr).toBe('10.5.3.0/26');
  });

  it('begin with the tried one if it is free, and that is chosen', () => {
    const offered = offeredBlocks(aTrial(free), undefined);
    expect(offered.blocks[0]).toEqual({ cidr: '10.5.2.0/26', why: 'itself' });
    expect(offered.chosen?.cidr).toBe('10.5.2.0/26');
  });

  it('hold the tried one once', () => {
    const offered = offeredBlocks(
      aTrial({ ...free, block: '10.5.1.0/26' }),
      undefined,
    );
    expect(cidrs(offered)).toHaveLength(3);
    expect(offered.chosen?.cidr).toBe('10.5.1.0/26');
  });

  it.each([
    [
      'is in a reserved range',
      aTrial({
        ...free,
        kept: [{ kind: 'reserved', cidr: '240.0.0.0/8', title: null }],
      }),
    ],
    [
      'is too large',
      aTrial({ ...free, problems: [{ kind: 'tooLarge', maxPrefix: 23 }] }),
    ],
  ])('hold no tried one that %s', (_, trial) => {
    expect(cidrs(offeredBlocks(trial, undefined))).not.toContain('10.5.2.0/26');
  });

  it('have the one chosen that was picked, as long as it is there', () => {
    expect(offeredBlocks(aTrial(free), '10.5.1.0/26').chosen?.cidr).toBe(
      '10.5.1.0/26',
    );
    expect(offeredBlocks(aTrial(free), '10.5.9.0/26').chosen?.cidr).toBe(
      '10.5.2.0/26',
    );
  });

  it('may be none', () => {
    expect(offeredBlocks(aTrial({ free: [] }), undefined)).toEqual({
      blocks: [],
      chosen: undefined,
    });
  });
});
