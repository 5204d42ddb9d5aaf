import { aDraft } from '../__testUtils__/aDraft';
import { parseShootDraft } from './parseShootDraft';

describe('parseShootDraft', () => {
  it('takes the draft and leaves the other fields of the action out', () => {
    const draft = aDraft();
    expect(parseShootDraft({ ...draft, acceptWarnings: true })).toEqual(draft);
  });

  it.each([
    ['name', { name: 'No_Label' }, 'name: '],
    ['purpose', { purpose: 'fun' }, 'purpose: '],
    ['workers', { workers: undefined }, 'workers: '],
    [
      'a field of a worker',
      { workers: [...aDraft().workers, { ...aDraft().workers[0], name: '' }] },
      'workers[1].name: ',
    ],
    [
      'a field of the credentials',
      { credentials: { kind: 'Secret', name: 'cloud' } },
      'credentials.kind: ',
    ],
    ['a peering', { peerings: [{ namespace: 'a b' }] }, 'peerings[0].name: '],
  ])('names %s when it can not be used', (_what, changes, field) => {
    expect(() => parseShootDraft({ ...aDraft(), ...changes })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(field),
      }),
    );
  });

  it('takes a maintenance window without times for none', () => {
    expect(parseShootDraft({ ...aDraft(), maintenance: {} })).toEqual(aDraft());
    expect(() =>
      parseShootDraft({ ...aDraft(), maintenance: { begin: '220000+0100' } }),
    ).toThrow(/maintenance\.end: /);
  });

  it('names all of them at once', () => {
    const wrong = { ...aDraft(), name: '', region: '' };
    expect(() => parseShootDraft(wrong)).toThrow(/name: .*; region: /);
  });
});
