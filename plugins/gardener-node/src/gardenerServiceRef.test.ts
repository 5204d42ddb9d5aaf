import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { gardenerServiceRef } from './gardenerServiceRef';
import type { GardenerService } from './GardenerService';

describe('gardenerServiceRef', () => {
  it('is there for every plugin without being registered', async () => {
    let received: GardenerService | undefined;
    const consumer = createBackendPlugin({
      pluginId: 'consumer',
      register(reg) {
        reg.registerInit({
          deps: { gardener: gardenerServiceRef },
          async init({ gardener }) {
            received = gardener;
          },
        });
      },
    });
    await startTestBackend({ features: [consumer] });
    expect(received?.getNamespaceAccess).toBeInstanceOf(Function);
  });
});
