import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/test-utils';
import { asTranslate } from './Translate';

const ref = createTranslationRef({
  id: 'test',
  messages: {
    plain: 'All is well',
    nested: { named: '{{shoot}} waits for {{window}}' },
    rows_one: '{{count}} row of {{shoot}}',
    rows_other: '{{count}} rows of {{shoot}}',
  },
});

function texts() {
  const snapshot = mockApis.translation().getTranslation(ref);
  return asTranslate(ref, snapshot.ready && snapshot.t);
}

describe('asTranslate', () => {
  it('takes what a text asks for', () => {
    const t = texts();
    expect(t('plain')).toBe('All is well');
    expect(t('nested.named', { shoot: 'shop', window: '22:00' })).toBe(
      'shop waits for 22:00',
    );
    expect(t('rows', { count: 2, shoot: 'shop' })).toBe('2 rows of shop');
  });

  it('lets the compiler refuse what a text does not have', () => {
    const t = texts();
    const calls = [
      // @ts-expect-error No such text.
      () => t('plane'),
      // @ts-expect-error A plural is looked up by its one name.
      () => t('rows_one', { count: 1, shoot: 'shop' }),
      // @ts-expect-error The window is missing.
      () => t('nested.named', { shoot: 'shop' }),
      // @ts-expect-error All values are missing.
      () => t('nested.named'),
      // @ts-expect-error No such value.
      () => t('nested.named', { shoot: 'shop', window: '', seed: 'a' }),
      // @ts-expect-error A count is a number.
      () => t('rows', { count: '1', shoot: 'shop' }),
      (key: 'plain' | 'nested.named') =>
        // @ts-expect-error Of two texts the values of both are wanted.
        t(key),
    ];
    expect(calls).toHaveLength(7);
  });

  it('says which texts are missing', () => {
    expect(() => asTranslate(ref, undefined)).toThrow(
      'There are no texts of test',
    );
  });
});
