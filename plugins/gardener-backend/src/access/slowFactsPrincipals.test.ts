import { assertMayReadSlowFacts } from './slowFactsPrincipals';

describe('assertMayReadSlowFacts', () => {
  it.each(['plugin:catalog', 'plugin:search'])('lets %s pass', subject => {
    expect(() =>
      assertMayReadSlowFacts({ type: 'service', subject }),
    ).not.toThrow();
  });

  it.each(['plugin:scaffolder', 'external:ci', 'plugin:catalog2', ''])(
    'refuses %p',
    subject => {
      expect(() =>
        assertMayReadSlowFacts({ type: 'service', subject }),
      ).toThrow(expect.objectContaining({ name: 'NotAllowedError' }));
    },
  );
});
