import https from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';

/**
 * Calls the control API of an embedded Garden: faults, watches, objects past admission.
 *
 * @param kubeconfig - text of what the Garden wrote
 */
export async function controlGarden(
  kubeconfig: string,
  method: 'POST' | 'DELETE',
  path: 'faults' | 'watches' | 'objects' | 'compaction' | 'token-clock',
  body: object = {},
): Promise<void> {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromString(kubeconfig);
  kubeConfig.setCurrentContext('admin');
  const cluster = kubeConfig.getCurrentCluster();
  const text = Buffer.from(JSON.stringify(body));
  await new Promise<void>((done, fail) => {
    const request = https.request(
      `${cluster?.server}/simulator/${path}`,
      {
        method,
        agent: false,
        ca: Buffer.from(cluster?.caData ?? '', 'base64'),
        headers: {
          Authorization: `Bearer ${kubeConfig.getCurrentUser()?.token}`,
          'Content-Type': 'application/json',
          'Content-Length': text.length,
        },
      },
      response => {
        response.resume();
        response.on('end', () => {
          const code = response.statusCode ?? 0;
          if (code < 300) done();
          else fail(new Error(`The control API answered ${code} to ${path}`));
        });
      },
    );
    request.on('error', fail);
    request.end(text);
  });
}
