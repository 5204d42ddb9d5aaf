import { parseLabelSelector } from './labelSelector';

const labels = { app: 'web', tier: 'front' };

describe('parseLabelSelector', () => {
  it.each([
    ['app=web', true],
    ['app==web', true],
    ['app!=web', false],
    ['other!=web', true],
    ['app', true],
    ['!app', false],
    ['!other', true],
    ['app in (web, db)', true],
    ['app notin (web)', false],
    ['other notin (web)', true],
    ['app=web,tier=back', false],
    ['app=web, tier=front', true],
    ['extensions.extensions.gardener.cloud/osc-peering-service=true', false],
  ])('%s', (selector, expected) => {
    expect(parseLabelSelector(selector)!(labels)).toBe(expected);
  });

  it('is nothing for an empty text', () => {
    expect(parseLabelSelector('')).toBeUndefined();
  });

  it("refuses nonsense in the parser's words", () => {
    expect(() => parseLabelSelector('a b=c')).toThrow(
      "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt",
    );
  });
});
