import http from 'node:http';
import https from 'node:https';
import { KeptAgent } from './KeptAgent';

const cluster = { server: 'https://garden.example.com' };
const material = {
  ca: Buffer.from('CA'),
  cert: Buffer.from('CERT'),
  key: Buffer.from('KEY'),
  pfx: undefined,
  passphrase: 'secret',
  rejectUnauthorized: true,
  servername: 'garden',
};

/** What connections of an agent over TLS are made with. */
function optionsOf(agent: http.Agent): https.AgentOptions {
  if (!(agent instanceof https.Agent)) throw new Error('It knows no TLS');
  return agent.options;
}

describe('KeptAgent', () => {
  it('keeps one agent as long as nothing changes', () => {
    const kept = new KeptAgent();
    const first = kept.agentFor(material, cluster);
    expect(first).toBeInstanceOf(https.Agent);
    expect(optionsOf(first)).toMatchObject({
      ...material,
      keepAlive: true,
    });
    // Read anew each time: equal bytes, and another buffer.
    expect(kept.agentFor({ ...material, ca: Buffer.from('CA') }, cluster)).toBe(
      first,
    );
  });

  it.each([
    ['ca', Buffer.from('other')],
    ['cert', Buffer.from('other')],
    ['key', Buffer.from('other')],
    ['pfx', Buffer.from('other')],
    ['passphrase', 'other'],
    ['servername', 'other'],
    ['rejectUnauthorized', false],
    ['cert', undefined],
  ])('makes another one when %s is another', (part, value) => {
    const kept = new KeptAgent();
    const first = kept.agentFor(material, cluster);
    const changed = { ...material, [part]: value };
    const second = kept.agentFor(changed, cluster);
    expect(second).not.toBe(first);
    expect(optionsOf(second)).toMatchObject({ [part]: value });
    expect(kept.agentFor(changed, cluster)).toBe(second);
  });

  it('needs no TLS for an address without it', () => {
    const agent = new KeptAgent().agentFor(material, {
      server: 'http://127.0.0.1:8080',
    });
    expect(agent).not.toBeInstanceOf(https.Agent);
  });

  it('makes another one when the address begins to speak TLS', () => {
    const kept = new KeptAgent();
    kept.agentFor(material, { server: 'http://127.0.0.1:8080' });
    expect(
      kept.agentFor(material, { server: 'https://127.0.0.1:8443' }),
    ).toBeInstanceOf(https.Agent);
  });

  describe('with a proxy', () => {
    const proxied = { ...cluster, proxyUrl: 'http://proxy.example.com:3128' };
    const through = () => new http.Agent();

    it('keeps the agent that goes through it', () => {
      const kept = new KeptAgent();
      const agent = through();
      expect(kept.agentFor({ ...material, agent }, proxied)).toBe(agent);
      expect(kept.agentFor({ ...material, agent: through() }, proxied)).toBe(
        agent,
      );
    });

    it('takes another one when there is another proxy, or one at last, or none any more', () => {
      const kept = new KeptAgent();
      const direct = kept.agentFor({ ...material, agent: through() }, cluster);
      const first = through();
      expect(kept.agentFor({ ...material, agent: first }, proxied)).toBe(first);
      const second = through();
      expect(
        kept.agentFor(
          { ...material, agent: second },
          { ...cluster, proxyUrl: 'http://other.example.com:3128' },
        ),
      ).toBe(second);
      const last = kept.agentFor({ ...material, agent: through() }, cluster);
      expect(last).toBeInstanceOf(https.Agent);
      expect(last).not.toBe(direct);
    });

    it('never goes past a proxy that gave no agent', () => {
      expect(() =>
        new KeptAgent().agentFor({ ...material, agent: undefined }, proxied),
      ).toThrow('The proxy of the kubeconfig gave no agent');
    });
  });

  it('ends its connections, and makes a new agent for who asks once more', () => {
    const kept = new KeptAgent();
    const first = kept.agentFor(material, cluster);
    const destroy = jest.spyOn(first, 'destroy');
    kept.close();
    expect(destroy).toHaveBeenCalledTimes(1);
    expect(kept.agentFor(material, cluster)).not.toBe(first);
    // Closing twice, or before anything was asked, hurts nobody.
    kept.close();
    kept.close();
    new KeptAgent().close();
  });
});
