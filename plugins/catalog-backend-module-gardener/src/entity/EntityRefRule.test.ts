import fc from 'fast-check';
import { slowFactsOf } from '../__testUtils__/slowFacts';
import { resolveEntityRef, toEntityRef } from './EntityRefRule';
import type { EntityRefRule } from './EntityRefRule';

const plain = { kind: 'plain' } as const;

const owner = (...rules: EntityRefRule[]) => ({
  rules,
  defaultKind: 'group',
  fallback: 'group:default/unknown',
});

describe('resolveEntityRef', () => {
  it('takes the first rule that gives a reference', () => {
    const rules = owner(
      { from: 'shootLabel', label: 'example.org/owner', reading: plain },
      { from: 'projectLabel', label: 'team', reading: plain },
    );
    const labels = { 'example.org/owner': 'team-shop' };
    const projectLabels = { team: 'team-data' };

    expect(
      resolveEntityRef(rules, slowFactsOf({}, { labels, projectLabels })),
    ).toBe('group:default/team-shop');
    expect(resolveEntityRef(rules, slowFactsOf({}, { projectLabels }))).toBe(
      'group:default/team-data',
    );
  });

  it('falls back when no rule gives one', () => {
    expect(
      resolveEntityRef(
        owner({ from: 'projectOwner', reading: plain }),
        slowFactsOf({}),
      ),
    ).toBe('group:default/unknown');
    expect(
      resolveEntityRef(
        { rules: [], defaultKind: 'system', fallback: undefined },
        slowFactsOf({}),
      ),
    ).toBeUndefined();
  });

  it('passes over a value that is no reference', () => {
    const rules = owner(
      { from: 'projectOwner', reading: plain },
      { from: 'project', reading: plain },
    );
    expect(
      resolveEntityRef(
        rules,
        slowFactsOf({}, { projectOwner: 'mara@example.org' }),
      ),
    ).toBe('group:default/prod');
  });

  it('looks a value up, and tries the next rule when it is not in the map', () => {
    const rules = owner(
      {
        from: 'projectOwner',
        reading: {
          kind: 'map',
          map: { 'mara@example.org': 'user:default/mara' },
        },
      },
      { from: 'project', reading: plain },
    );
    const ownedBy = (projectOwner: string) =>
      resolveEntityRef(rules, slowFactsOf({}, { projectOwner }));

    expect(ownedBy('mara@example.org')).toBe('user:default/mara');
    expect(ownedBy('jon@example.org')).toBe('group:default/prod');
    expect(ownedBy('constructor')).toBe('group:default/prod');
  });

  it('puts the value into a template as it is', () => {
    const rules = owner({
      from: 'project',
      reading: { kind: 'template', template: 'group:teams/team-{{ value }}' },
    });
    expect(resolveEntityRef(rules, slowFactsOf({}))).toBe(
      'group:teams/team-prod',
    );
    // `$&` would be replaced by the placeholder if it were taken for a replacement pattern.
    expect(resolveEntityRef(rules, slowFactsOf({}, { project: '$&' }))).toBe(
      'group:default/unknown',
    );
  });

  it('finds no label that the shoot does not have itself', () => {
    expect(
      resolveEntityRef(
        owner({ from: 'shootLabel', label: 'constructor', reading: plain }),
        slowFactsOf({}),
      ),
    ).toBe('group:default/unknown');
  });
});

describe('toEntityRef', () => {
  it.each([
    ['team-shop', 'group:default/team-shop'],
    [' team-shop ', 'group:default/team-shop'],
    ['user:default/mara', 'user:default/mara'],
    ['Group:Default/Team-Shop', 'group:default/team-shop'],
  ])('reads %j as %s', (text, ref) => {
    expect(toEntityRef(text, 'group')).toBe(ref);
  });

  it.each(['', ' ', 'a b', 'mara@example.org', 'group:', 'a/b/c', '-a', 'ü'])(
    'does not read %j',
    text => {
      expect(toEntityRef(text, 'group')).toBeUndefined();
    },
  );

  it('never throws, and what it gives is read as itself', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const ref = toEntityRef(text, 'group');
        expect(ref && toEntityRef(ref, 'group')).toBe(ref);
      }),
    );
  });
});
