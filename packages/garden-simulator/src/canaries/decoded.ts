/**
 * Base64 of JSON and of a time with an id, as in cursors and tokens, and of PEM, as in kubeconfigs: told by how they begin.
 */
const BASE64 =
  /\b(?:eyJ|MT[cg][A-Za-z0-9]|LS0tLS1CRUdJTi)[A-Za-z0-9+/_-]{12,}=*/g;
const PEM = /-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----/g;

/**
 * A text with what is coded in it as plain text: a name in a cursor or a certificate is told as well. What is decoded stands
 * no more in the text as it came, where a name of few characters occurs by chance.
 */
export function decoded(text: string): string {
  return text.replace(BASE64, code =>
    Buffer.from(code, 'base64')
      .toString('utf8')
      .replace(PEM, (_all, _kind, body) =>
        // Names in a certificate are ASCII or UTF-8; of ASCII each byte is a character here.
        Buffer.from(body, 'base64').toString('latin1'),
      ),
  );
}
