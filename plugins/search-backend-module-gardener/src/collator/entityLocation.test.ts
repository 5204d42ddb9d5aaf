import { DEFAULT_LOCATION, entityLocation } from './entityLocation';

describe('entityLocation', () => {
  it.each([
    [
      DEFAULT_LOCATION,
      'resource:default/osc.garden-prod.shop',
      '/catalog/default/resource/osc.garden-prod.shop',
    ],
    [
      '/clusters/:name',
      'resource:default/osc.garden-prod.a_1f2e',
      '/clusters/osc.garden-prod.a_1f2e',
    ],
  ])('fills %s', (template, entityRef, location) => {
    expect(entityLocation(template, entityRef)).toBe(location);
  });
});
