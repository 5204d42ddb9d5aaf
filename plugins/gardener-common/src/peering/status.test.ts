import fc from 'fast-check';
import { aShoot, entry } from '../__testUtils__/shoots';
import type { PeeringConfig } from './PeeringConfig';
import { halfEdgesOf, statusOf } from './status';

type Kind = PeeringConfig['state'] | 'malformedDisabled' | 'others';

function config(kind: Kind, other: string): PeeringConfig {
  const entries = [entry(other)];
  switch (kind) {
    case 'absent':
      return { state: 'absent' };
    case 'present':
    case 'disabled':
      return { state: kind, entries };
    case 'others':
      return { state: 'present', entries: [entry('somebody')] };
    case 'malformed':
    case 'malformedDisabled':
      return {
        state: 'malformed',
        reason: 'x',
        entries,
        disabled: kind === 'malformedDisabled',
      };
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function status(here: Kind, there: Kind) {
  const target = aShoot('b', { peering: config(there, 'a') });
  return statusOf(
    halfEdgesOf(aShoot('a', { peering: config(here, 'b') }), target, {
      kind: 'visible',
      shoot: target,
    }),
  );
}

describe('the status of a peering', () => {
  it('is configured when both list each other', () => {
    expect(status('present', 'present')).toEqual({ status: 'configured' });
  });

  it.each([
    ['absent'],
    ['others'],
    ['disabled'],
    ['malformedDisabled'],
  ] as const)('is missing on the side whose extension is %s', kind => {
    expect(status('present', kind)).toEqual({
      status: 'incomplete',
      missing: 'target',
    });
    expect(status(kind, 'present')).toEqual({
      status: 'incomplete',
      missing: 'here',
    });
  });

  it('counts the readable entries of an extension that is malformed', () => {
    expect(status('malformed', 'malformed')).toEqual({ status: 'configured' });
  });

  it('is missing here when both are disabled', () => {
    expect(status('disabled', 'disabled')).toEqual({
      status: 'incomplete',
      missing: 'here',
    });
  });

  it('lacks the reverse entry of a shoot that does not exist', () => {
    const here = aShoot('a', {}, entry('b'));
    expect(
      statusOf(halfEdgesOf(here, entry('b'), { kind: 'notFound' })),
    ).toEqual({ status: 'incomplete', missing: 'target' });
  });

  it('is not accessible whatever is written here', () => {
    const kinds: Kind[] = ['absent', 'present', 'disabled', 'malformed'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), kind => {
        const here = aShoot('a', { peering: config(kind, 'b') });
        expect(
          statusOf(halfEdgesOf(here, entry('b'), { kind: 'notAccessible' })),
        ).toEqual({ status: 'notAccessible' });
      }),
    );
  });

  it('is the same from both sides, with the missing one mirrored', () => {
    const kind = fc.constantFrom<Kind>(
      'absent',
      'present',
      'others',
      'malformed',
    );
    fc.assert(
      fc.property(kind, kind, (a, b) => {
        const one = status(a, b);
        const other = status(b, a);
        expect(one.status).toBe(other.status);
        const mirrored = { here: 'target', target: 'here' } as const;
        const bothMissing = one.missing === 'here' && other.missing === 'here';
        expect(bothMissing ? 'here' : other.missing).toBe(
          one.missing && (bothMissing ? 'here' : mirrored[one.missing]),
        );
      }),
    );
  });
});
