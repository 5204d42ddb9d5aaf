import {
  mockCredentials,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { HttpGardenerService } from '../HttpGardenerService';
import {
  gardenerServiceMock,
  gardenerServiceMockFactory,
} from './gardenerServiceMock';

const credentials = mockCredentials.user();
const answer = { items: [], total: 0, missing: [] };

describe('gardenerServiceMock', () => {
  it('answers what the test gives it', async () => {
    const service = gardenerServiceMock({ listShoots: async () => answer });
    expect(await service.listShoots({}, { credentials })).toBe(answer);
  });

  it('throws for every other call, by its name', async () => {
    const service = gardenerServiceMock({ listShoots: async () => answer });
    await expect(service.getGardens({ credentials })).rejects.toThrow(
      'getGardens',
    );
  });

  it('has every call that the service has', () => {
    const calls = Object.getOwnPropertyNames(HttpGardenerService.prototype);
    expect(Object.keys(gardenerServiceMock()).sort()).toEqual(
      calls.filter(call => call !== 'constructor').sort(),
    );
  });

  it('stands in for the service in a backend', async () => {
    const service = await ServiceFactoryTester.from(
      gardenerServiceMockFactory({ listShoots: async () => answer }),
    ).getSubject();
    expect(await service.listShoots({}, { credentials })).toBe(answer);
  });
});
