import { parseArguments } from './parseArguments';

const issuer = [
  '--oidc-issuer-url',
  'https://login.example.org',
  '--oidc-client-id',
  'garden',
];
const oidcOf = (...argv: string[]) => parseArguments(argv).start.oidc;

describe('the arguments for OIDC', () => {
  it('are not needed', () => {
    expect(oidcOf()).toBeUndefined();
  });

  it('name issuer and client', () => {
    expect(oidcOf(...issuer)).toEqual({
      issuerUrl: 'https://login.example.org',
      clientId: 'garden',
    });
  });

  it('say how users and groups are named', () => {
    expect(
      oidcOf(
        ...issuer,
        '--oidc-username-claim',
        'email',
        '--oidc-username-prefix',
        '-',
        '--oidc-groups-claim',
        'groups',
        '--oidc-groups-prefix',
        'oidc:',
      ),
    ).toMatchObject({
      usernameClaim: 'email',
      usernamePrefix: '-',
      groupsClaim: 'groups',
      groupsPrefix: 'oidc:',
    });
  });

  it.each([
    [issuer.slice(0, 2), '--oidc-issuer-url'],
    [issuer.slice(2), '--oidc-client-id'],
    [['--oidc-groups-claim', 'groups'], '--oidc-groups-claim'],
  ])('need both, issuer and client: %j', (argv, given) => {
    expect(() => oidcOf(...argv)).toThrow(
      `${given} needs both --oidc-issuer-url and --oidc-client-id`,
    );
  });
});
