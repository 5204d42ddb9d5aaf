import { createDefaultNodes } from './defaultNodes';

const profiles: Record<string, string> = {
  osc: '10.180.0.0/16',
  odd: 'ten slash eight',
  empty: '',
};
const inProfile = (name: string) => profiles[name];

describe('createDefaultNodes', () => {
  it.each([
    ['osc', '10.180.0.0/16'],
    ['odd', '10.250.0.0/16'],
    ['empty', '10.250.0.0/16'],
    ['other', '10.250.0.0/16'],
    [undefined, '10.250.0.0/16'],
  ])('for a shoot of profile %s is %s', (cloudProfile, text) => {
    expect(createDefaultNodes({}, inProfile)({ cloudProfile }).text).toBe(text);
  });

  it('is that of the configuration, whatever the profile says', () => {
    const of = createDefaultNodes({ defaultNodes: '10.0.0.0/9' }, inProfile);
    expect(of({ cloudProfile: 'osc' }).text).toBe('10.0.0.0/9');
    expect(of({ cloudProfile: undefined }).text).toBe('10.0.0.0/9');
  });

  it('refuses a configuration that names no network', () => {
    expect(() =>
      createDefaultNodes({ defaultNodes: '10.0.0.1/8' }, inProfile),
    ).toThrow('host bits');
  });
});
