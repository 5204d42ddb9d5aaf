import { ConfigReader } from '@backstage/config';
import { DemoUsers } from './DemoUsers';
import { assertNotProduction } from './assertNotProduction';

const users = DemoUsers.fromConfig(
  new ConfigReader({ users: [{ name: 'mara' }, { name: 'jon' }] }),
);

describe('DemoUsers', () => {
  it('signs in who is configured', () => {
    expect(users.pick('jon')).toBe('jon');
  });

  it.each([undefined, '', 'root', 'mara, jon', '__proto__'])(
    'refuses %p and says who may be chosen',
    header => {
      expect(() => users.pick(header)).toThrow(/demo users: mara, jon/);
    },
  );
});

describe('the demo sign-in', () => {
  it('does not start in production', () => {
    expect(() => assertNotProduction('production')).toThrow(
      /does not start with NODE_ENV=production/,
    );
  });

  it.each([undefined, 'development', 'test'])('starts in %p', environment => {
    expect(() => assertNotProduction(environment)).not.toThrow();
  });
});
