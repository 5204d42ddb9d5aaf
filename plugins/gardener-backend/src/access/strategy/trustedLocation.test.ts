import type { Entity } from '@backstage/catalog-model';
import { isFromTrustedLocation } from './trustedLocation';

function readFrom(location?: string, origin = location): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: 'mara',
      annotations: {
        ...(location && { 'backstage.io/managed-by-location': location }),
        ...(origin && { 'backstage.io/managed-by-origin-location': origin }),
      },
    },
  };
}

describe('isFromTrustedLocation', () => {
  const org = ['url:https://git.example.org/org/people'];

  it.each([
    ['the very location', 'url:https://git.example.org/org/people'],
    ['a file below it', 'url:https://git.example.org/org/people/mara.yaml'],
    ['with a query', 'url:https://git.example.org/org/people?ref=main'],
  ])('trusts %s', (_, location) => {
    expect(isFromTrustedLocation(readFrom(location), org)).toBe(true);
  });

  it('trusts a whole kind of location when the beginning ends with a colon', () => {
    expect(isFromTrustedLocation(readFrom('file:/org.yaml'), ['file:'])).toBe(
      true,
    );
  });

  it.each([
    [
      'a sibling whose name begins alike',
      'url:https://git.example.org/org/peopleX/a.yaml',
    ],
    [
      'a path that climbs out',
      'url:https://git.example.org/org/people/../evil/a.yaml',
    ],
    [
      'a path that climbs out, encoded',
      'url:https://git.example.org/org/people/%2E%2e/evil/a.yaml',
    ],
    [
      'a path that climbs out, half encoded',
      'url:https://git.example.org/org/people/..%2fevil/a.yaml',
    ],
    [
      'a path with a backslash',
      'url:https://git.example.org/org/people\\..\\evil',
    ],
    ['another host', 'url:https://evil.example.org/org/people'],
  ])('does not trust %s', (_, location) => {
    expect(isFromTrustedLocation(readFrom(location), org)).toBe(false);
  });

  it('does not trust a file of others that a trusted origin points to', () => {
    expect(
      isFromTrustedLocation(
        readFrom(
          'url:https://git.example.org/others/users.yaml',
          'url:https://git.example.org/org/people/all.yaml',
        ),
        org,
      ),
    ).toBe(false);
  });

  it('does not trust a trusted file that somebody registered under an origin of their own', () => {
    expect(
      isFromTrustedLocation(
        readFrom(
          'url:https://git.example.org/org/people/all.yaml',
          'url:https://git.example.org/others/all.yaml',
        ),
        org,
      ),
    ).toBe(false);
  });

  it('does not trust an entity without the annotations, nor anything when nothing is configured', () => {
    expect(isFromTrustedLocation(readFrom(), org)).toBe(false);
    expect(isFromTrustedLocation(readFrom('file:/org.yaml'), [])).toBe(false);
    expect(isFromTrustedLocation(readFrom('file:/org.yaml'), [''])).toBe(false);
  });
});
