import { gardenWords } from './gardenWords';

describe('gardenWords', () => {
  it('leaves a short message as it is', () => {
    expect(gardenWords('shoots.core.gardener.cloud "nope" not found')).toBe(
      'shoots.core.gardener.cloud "nope" not found',
    );
  });

  it('makes one line of many', () => {
    expect(gardenWords('1 error occurred:\n\t* given Shoot uses x\n\n')).toBe(
      '1 error occurred: * given Shoot uses x',
    );
  });

  it('takes out a quoted object and keeps the cause behind it', () => {
    const object = JSON.stringify({
      kind: 'Shoot',
      spec: { text: 'x'.repeat(12_000) },
    });
    const words = gardenWords(
      `Shoot in version "v1beta1" cannot be handled as a Shoot: ${JSON.stringify(
        object,
      )}: json: cannot unmarshal string`,
    );
    expect(words).toBe(
      'Shoot in version "v1beta1" cannot be handled as a Shoot: [object]: json: cannot unmarshal string',
    );
  });

  it('takes out an object in plain JSON', () => {
    const object = JSON.stringify({
      kind: 'Shoot',
      spec: { text: 'x'.repeat(100) },
    });
    expect(gardenWords(`before ${object} after`)).toBe('before [object] after');
  });

  it('leaves a small object in plain JSON as it is', () => {
    expect(gardenWords('got {"kind":"Shoot"} instead')).toBe(
      'got {"kind":"Shoot"} instead',
    );
  });

  it('takes out a byte dump', () => {
    const bytes = Array.from({ length: 400 }, (_, index) => index % 256).join(
      ' ',
    );
    expect(gardenWords(`cannot update: Raw: [${bytes}] != []`)).toBe(
      'cannot update: Raw: [bytes] != []',
    );
  });

  it('never repeats a token or a key', () => {
    const jwt = `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`;
    const words = gardenWords(
      `sent Authorization: Bearer abc.def-ghi and ${jwt} and -----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----.`,
    );
    expect(words).toBe(
      'sent Authorization: Bearer [removed] and [removed] and [removed].',
    );
  });

  it('keeps beginning and end of what is too long', () => {
    const words = gardenWords(`begin ${'x '.repeat(200_000)} end`);
    expect(words.length).toBeLessThan(700);
    expect(words).toMatch(/^begin .* … .* end$/);
  });
});
