import { createMockDirectory } from '@backstage/backend-test-utils';
import { kubeconfigText } from '../../__testUtils__/kubeconfig';
import { loadKubeConfig } from './loadKubeConfig';

describe('loadKubeConfig', () => {
  const folder = createMockDirectory();
  const good = kubeconfigText({
    server: 'https://garden.example.com',
    ca: 'CA',
  });

  const load = (text: string | undefined, context?: string) => {
    folder.setContent(text === undefined ? {} : { kubeconfig: text });
    return loadKubeConfig({
      kind: 'kubeconfig',
      path: folder.resolve('kubeconfig'),
      context,
    });
  };

  it('loads a file with its current context, or the one that is named', () => {
    expect(load(good).getCurrentContext()).toBe('portal');
    expect(load(good, 'portal').getCurrentCluster()?.server).toBe(
      'https://garden.example.com',
    );
  });

  it.each([
    [
      'a missing file',
      undefined,
      undefined,
      'kubeconfig.path: the file does not exist',
    ],
    [
      'no YAML',
      '{"a": ',
      undefined,
      'kubeconfig.path: the file is not a valid kubeconfig',
    ],
    [
      'another file',
      '{"clusters": [{}]}',
      undefined,
      'kubeconfig.path: the file is not a valid kubeconfig',
    ],
    [
      'a file that is something else',
      'hello',
      'portal',
      'kubeconfig.path: the file has no contexts',
    ],
    [
      'a server without TLS',
      good.replace('https://', 'http://'),
      undefined,
      'kubeconfig.path: the server of the context "portal" must be https',
    ],
    [
      'a missing context',
      good,
      'other',
      'kubeconfig.context: the kubeconfig has no context "other"',
    ],
    [
      'no current context',
      good.replace('"current-context":"portal",', ''),
      undefined,
      'kubeconfig.path: the kubeconfig has no current context; name one with kubeconfig.context',
    ],
    [
      'a context without its user',
      good.replace('"user":"portal"', '"user":"nobody"'),
      'portal',
      'kubeconfig.context: the context "portal" names a user that the kubeconfig does not have',
    ],
    [
      'a server that is no address',
      good.replace('https://garden.example.com', 'garden'),
      undefined,
      'kubeconfig.path: the server of the context "portal" is not an http(s) address',
    ],
  ])('names %s', (_, text, context, message) => {
    expect(() => load(text, context)).toThrow(message);
  });

  it('never quotes the file, which holds tokens', () => {
    expect(() => load('users: [secret-token: [')).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('secret-token'),
      }),
    );
  });

  it('names a folder', () => {
    folder.setContent({ kubeconfig: { inner: '' } });
    expect(() =>
      loadKubeConfig({
        kind: 'kubeconfig',
        path: folder.resolve('kubeconfig'),
        context: undefined,
      }),
    ).toThrow('kubeconfig.path: is a folder, not a file');
  });

  it('refuses a cluster around it that is not there', () => {
    expect(() => loadKubeConfig({ kind: 'inCluster' })).toThrow(
      'inCluster: the backend does not run in a Kubernetes cluster',
    );
  });

  describe('with an address', () => {
    const settings = (url: string) => ({
      kind: 'url' as const,
      url,
      caFile: folder.resolve('ca'),
      tokenFile: folder.resolve('token'),
    });

    it('takes https, and http on this machine', () => {
      folder.setContent({ ca: 'CA', token: 'T' });
      expect(
        loadKubeConfig(settings('https://garden')).getCurrentCluster()
          ?.skipTLSVerify,
      ).toBe(false);
      expect(
        loadKubeConfig(settings('http://127.0.0.1:80')).getCurrentCluster()
          ?.server,
      ).toBe('http://127.0.0.1:80');
    });

    it.each([
      ['garden', 'url: is not an http(s) address'],
      ['ftp://garden', 'url: is not an http(s) address'],
      [
        'http://garden',
        'url: must be https: a token would be readable on its way',
      ],
    ])('refuses %s', (url, message) => {
      folder.setContent({ ca: 'CA', token: 'T' });
      expect(() => loadKubeConfig(settings(url))).toThrow(message);
    });

    it('names the file that is missing', () => {
      folder.setContent({ ca: 'CA' });
      expect(() => loadKubeConfig(settings('https://garden'))).toThrow(
        'tokenFile: the file does not exist',
      );
      folder.setContent({ token: 'T' });
      expect(() => loadKubeConfig(settings('https://garden'))).toThrow(
        'caFile: the file does not exist',
      );
    });
  });
});
