import { decoded } from './decoded';

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

/** As a certificate holds a name among bytes that are no text. */
const certificate = Buffer.concat([
  Buffer.from([0x30, 0x82, 0x0c, 0x0b]),
  Buffer.from('garden-prod--shop'),
  Buffer.from([0xff, 0xfe, 0x00]),
]);
const pem = `-----BEGIN CERTIFICATE-----\n${base64(
  certificate,
)}\n-----END CERTIFICATE-----\n`;

describe('decoded', () => {
  it('reads a cursor', () => {
    const cursor = base64(JSON.stringify({ after: 'shop' }));
    expect(decoded(`{"next":"${cursor}"}`)).toBe('{"next":"{"after":"shop"}"}');
  });

  it('reads a place in time', () => {
    const place = '1795000000000 0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d';
    const cursor = Buffer.from(place).toString('base64url');
    expect(decoded(`{"next":"${cursor}"}`)).toBe(`{"next":"${place}"}`);
  });

  it('reads a certificate in a kubeconfig, and leaves nothing of its code', () => {
    const code = base64(pem);
    const text = decoded(`{"kubeconfig":"ca-data: ${code}\\nname: shop"}`);
    expect(text).toContain('garden-prod--shop');
    expect(text).toContain('\\nname: shop"}');
    expect(text).not.toContain(base64(certificate));
    expect(text).not.toContain(code);
  });

  it('leaves what is plain', () => {
    const text = '{"name":"shop","path":"/shoots/osc/garden-prod/shop"}';
    expect(decoded(text)).toBe(text);
  });
});
