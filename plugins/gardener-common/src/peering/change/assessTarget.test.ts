import fc from 'fast-check';
import { anyCidr } from '../../__testUtils__/cidrs';
import { aShoot, entry, found, peeringsOf } from '../../__testUtils__/shoots';
import { targetChoiceSchema } from '../../api/schema/targets';
import type { Shoot } from '../../garden/Shoot';
import { parseCidr } from '../../network/Cidr';
import { writtenEntries } from '../entries';
import { createTargetAssessment } from './assessTarget';

const DEFAULT_NODES = parseCidr('10.250.0.0/16');

function assessmentFor(shoot: Shoot) {
  return createTargetAssessment({
    shoot,
    entries: writtenEntries(shoot.peering),
    defaultNodesOf: () => DEFAULT_NODES,
  });
}

const shop = aShoot('shop', { nodes: ['10.5.0.0/27'] }, entry('s1'));
const assess = assessmentFor(shop);

describe('a target that can be chosen', () => {
  it('is a sound shoot with a network of its own', () => {
    expect(assess(aShoot('s2'))).toEqual({ state: 'ok' });
  });

  it.each<Partial<Shoot>>([
    { hibernation: 'wakingUp' },
    { namespace: 'garden-other' },
  ])('is one with %j', overrides => {
    expect(assess(aShoot('s2', overrides))).toEqual({ state: 'ok' });
  });

  it.each<Partial<Shoot>>([
    { nodes: [] },
    { nodes: ['10.5.0.0/27abc', '', 'none'] },
    { nodes: ['10.9.0.0/27', 'none'] },
  ])(
    'is one whose overlap was not checked, and does not pass for checked, with %j',
    overrides => {
      expect(assess(aShoot('s2', overrides))).toEqual({
        state: 'explained',
        severity: 'notChecked',
        reason: 'networkUnknown',
        params: {},
      });
    },
  );

  it('is one of the name of another that is listed', () => {
    const other = aShoot('s1', { namespace: 'garden-other' });
    expect(assess(other)).toEqual({ state: 'ok' });
  });
});

describe('a target that can not be chosen', () => {
  const everything: Partial<Shoot> = {
    deleting: true,
    workerless: true,
    seed: undefined,
    nodes: shop.nodes,
    migrating: true,
    hibernation: 'hibernated',
  };

  it.each<[string, Shoot]>([
    ['self', { ...shop, ...everything }],
    ['alreadyListed', aShoot('s1', everything)],
    ['deleting', aShoot('s2', everything)],
    ['workerless', aShoot('s2', { ...everything, deleting: false })],
    [
      'unscheduled',
      aShoot('s2', { ...everything, deleting: false, workerless: false }),
    ],
  ])(
    'is disabled as %s before everything that comes later',
    (reason, target) => {
      expect(assess(target)).toEqual({ state: 'disabled', reason });
    },
  );

  it('is one that a disabled extension lists', () => {
    const disabled = assessmentFor(
      aShoot('shop', {
        peering: { state: 'disabled', entries: [entry('s1')] },
      }),
    );
    expect(disabled(aShoot('s1'))).toEqual({
      state: 'disabled',
      reason: 'alreadyListed',
    });
  });
});

describe('a target of which something is to be said', () => {
  it('shares addresses: how many, of which network of ours, and which', () => {
    const choice = assess(aShoot('s2', { nodes: ['10.5.0.16/28'] }));
    expect(choice).toEqual({
      state: 'explained',
      severity: 'error',
      reason: 'overlap',
      params: {
        shoot: 'shop',
        network: '10.5.0.0/27',
        addresses: '16',
        shared: '10.5.0.16/28',
      },
    });
  });

  it('shares addresses of more than one network', () => {
    const dual = assessmentFor(
      aShoot('shop', { nodes: ['10.5.0.0/27', '2001:db8::/64', 'odd'] }),
    );
    expect(
      dual(aShoot('s2', { nodes: ['10.5.0.0/26', '2001:db8::/120'] })),
    ).toMatchObject({
      params: {
        network: '10.5.0.0/27',
        addresses: '288',
        shared: '10.5.0.0/27, 2001:db8::/120',
      },
    });
  });

  it('uses the default node network', () => {
    expect(assess(aShoot('s2', { nodes: ['10.250.8.0/27'] }))).toEqual({
      state: 'explained',
      severity: 'warning',
      reason: 'defaultNodes',
      params: { network: '10.250.8.0/27' },
    });
  });

  it.each<[string, Partial<Shoot>]>([
    ['migrating', { migrating: true, hibernation: 'hibernated' }],
    ['hibernated', { hibernation: 'hibernated' }],
    ['hibernated', { hibernation: 'hibernating' }],
  ])('is %s', (reason, overrides) => {
    expect(assess(aShoot('s2', overrides))).toEqual({
      state: 'explained',
      severity: 'note',
      reason,
      params: {},
    });
  });

  it('is told the worst of it', () => {
    const target = (nodes: string[]) =>
      aShoot('s2', { nodes, migrating: true });
    const byDefault = assessmentFor(
      aShoot('shop', { nodes: ['10.250.0.0/27'] }),
    );
    expect(byDefault(target(['10.250.0.0/27']))).toMatchObject({
      reason: 'overlap',
    });
    expect(byDefault(target(['10.250.1.0/27']))).toMatchObject({
      reason: 'defaultNodes',
    });
  });
});

describe('any candidate', () => {
  const nodes = fc.array(
    fc.oneof(
      anyCidr.map(({ text }) => text),
      fc.string(),
    ),
    { maxLength: 3 },
  );

  it('gets an answer of the contract, whatever its networks are', () => {
    fc.assert(
      fc.property(nodes, nodes, (ours, theirs) => {
        const choice = assessmentFor(aShoot('shop', { nodes: ours }))(
          aShoot('s2', { nodes: theirs }),
        );
        expect(targetChoiceSchema.parse(choice)).toEqual(choice);
      }),
    );
  });

  it('overlaps if the finding would say so once it is listed', () => {
    fc.assert(
      fc.property(nodes, nodes, (ours, theirs) => {
        const target = aShoot('s2', { nodes: theirs });
        const choice = assessmentFor(aShoot('shop', { nodes: ours }))(target);
        const listed = aShoot('shop', { nodes: ours }, entry('s2'));
        const [codes] = found(
          peeringsOf([listed, target]),
          'CIDR_OVERLAP',
        ).rows;
        expect(
          choice.state === 'explained' && choice.reason === 'overlap',
        ).toBe(codes.length > 0);
      }),
    );
  });

  it('does not have our networks read again', () => {
    const read = jest.fn(() => ['10.5.0.0/27']);
    const assessAll = createTargetAssessment({
      shoot: {
        ...shop,
        get nodes() {
          return read();
        },
      },
      entries: [],
      defaultNodesOf: () => DEFAULT_NODES,
    });
    for (let i = 0; i < 100; i++) assessAll(aShoot(`s${i}`));
    expect(read.mock.calls.length).toBeLessThan(3);
  });
});
