import { createMockDirectory } from '@backstage/backend-test-utils';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import { ScriptedServer } from '../__testUtils__/ScriptedServer';
import { HttpGardenClient } from './HttpGardenClient';

jest.setTimeout(60_000);

describe('HttpGardenClient, when a Garden does not answer', () => {
  const folder = createMockDirectory();
  const mara = {
    kind: 'impersonated' as const,
    user: 'mara@example.org',
    groups: [],
  };

  it.each([
    [
      'an access review',
      (client: HttpGardenClient) =>
        client.reviewAccess({ verb: 'list', resource: 'shoots' }, mara),
    ],
    ['a rules review', (client: HttpGardenClient) => client.reviewRules(mara)],
  ])('gives up %s long before a list', async (_what, ask) => {
    const server = await new ScriptedServer(() => {}).start();
    folder.setContent({ kubeconfig: kubeconfigText({ server: server.url }) });
    const client = new HttpGardenClient(
      'osc',
      {
        kind: 'kubeconfig',
        path: folder.resolve('kubeconfig'),
        context: undefined,
      },
      { headerTimeout: 600_000, reviewTimeout: 50 },
    );
    await expect(ask(client)).rejects.toMatchObject({
      kind: 'unreachable',
      problem: 'no answer in time',
    });
    client.close();
    await server.stop();
  });
});
