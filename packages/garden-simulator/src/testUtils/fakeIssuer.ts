import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  JWTHeaderParameters,
  JWTPayload,
  KeyLike,
  SignJWT,
} from 'jose';

/** An issuer that signs whatever it is told to, for tokens that a real one would never give. */
export interface FakeIssuer {
  readonly url: string;
  /** Paths that were asked for so far. */
  readonly asked: readonly string[];
  /** Answers 503 from now on, or no longer. */
  beDown(down: boolean): void;
  /** The name that discovery gives. */
  callItself(name: string): void;
  /** Signs with a new key from now on. */
  changeKey(): Promise<void>;
  sign(
    claims: JWTPayload,
    header?: Partial<JWTHeaderParameters>,
  ): Promise<string>;
  close(): Promise<void>;
}

/** Starts an issuer on 127.0.0.1. `alg` is RS256 unless the header of a token says otherwise. */
export async function startFakeIssuer(): Promise<FakeIssuer> {
  let down = false;
  let keyNumber = 0;
  let key: { readonly privateKey: KeyLike; readonly publicKey: KeyLike };
  const changeKey = async () => {
    keyNumber += 1;
    key = await generateKeyPair('RS256', { extractable: true });
  };
  await changeKey();

  const asked: string[] = [];
  let url = '';
  let name = '';
  const documentAt = async (path: string): Promise<object> =>
    path === '/keys'
      ? {
          keys: [
            { ...(await exportJWK(key.publicKey)), kid: `key-${keyNumber}` },
          ],
        }
      : { issuer: name || url, jwks_uri: `${url}/keys` };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const document = await documentAt(path);
    response.writeHead(down ? 503 : 200, {
      'Content-Type': 'application/json',
    });
    response.end(JSON.stringify(document));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    beDown: value => {
      down = value;
    },
    callItself: value => {
      name = value;
    },
    changeKey,
    sign: (claims, header) =>
      new SignJWT(claims)
        .setProtectedHeader({
          alg: 'RS256',
          kid: `key-${keyNumber}`,
          ...header,
        })
        .sign(key.privateKey),
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
