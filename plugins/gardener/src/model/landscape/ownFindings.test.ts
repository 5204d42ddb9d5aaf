import type { LandscapeFinding } from 'backstage-plugin-gardener-common';
import type { LandscapeRow, RowEnd } from './landscapeRows';
import { ownFindings } from './ownFindings';

const finding = (code: LandscapeFinding['code']): LandscapeFinding => ({
  code,
  severity: 'error',
  what: code,
  params: {},
});

const end = (
  name: string,
  ...codes: readonly LandscapeFinding['code'][]
): RowEnd => ({
  kind: 'shoot',
  namespace: 'garden-prod',
  name,
  project: 'prod',
  entityRef: undefined,
  nodeNetworks: [],
  findings: codes.map(finding),
  rollout: { state: 'applied' },
});

/** Of each finding its code, and the names of those who have it. */
function told(
  here: RowEnd,
  target: RowEnd,
  ...codes: readonly LandscapeFinding['code'][]
) {
  const row = {
    peering: { findings: codes.map(finding) },
    here,
    target,
  } as unknown as LandscapeRow;
  return ownFindings(row).map(({ finding: { code }, ends }) => [
    code,
    ...ends.map(({ name }) => name),
  ]);
}

describe('what shoots of a row have by themselves', () => {
  it('is told of each', () => {
    expect(
      told(end('shop', 'SELF_PEERING'), end('lake', 'MALFORMED_CONFIG')),
    ).toEqual([
      ['SELF_PEERING', 'shop'],
      ['MALFORMED_CONFIG', 'lake'],
    ]);
  });

  it('is told once when both have it', () => {
    expect(
      told(
        end('shop', 'EXTENSION_NOT_REGISTERED'),
        end('lake', 'SELF_PEERING', 'EXTENSION_NOT_REGISTERED'),
      ),
    ).toEqual([
      ['EXTENSION_NOT_REGISTERED', 'shop', 'lake'],
      ['SELF_PEERING', 'lake'],
    ]);
  });

  it('is told once of a shoot that has it twice', () => {
    expect(
      told(end('shop', 'SELF_PEERING', 'SELF_PEERING'), end('lake')),
    ).toEqual([['SELF_PEERING', 'shop']]);
  });

  it('is left to the peering where that has it', () => {
    expect(
      told(
        end('shop'),
        end('lake', 'DEFAULT_NODE_CIDR', 'SELF_PEERING'),
        'DEFAULT_NODE_CIDR',
      ),
    ).toEqual([['SELF_PEERING', 'lake']]);
  });
});
