import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { readGardenError } from '../../garden/readGardenError';
import { asGardenError } from './asGardenError';

const SHOP = { namespace: 'garden-prod', name: 'shop' };

describe('asGardenError', () => {
  it('lets an error of a Garden pass', () => {
    for (const error of Object.values(gardenErrors)) {
      expect(asGardenError(error, SHOP)).toBe(error);
    }
  });

  it.each([
    '404 page not found\n',
    'the server could not find the requested resource',
    '<html>not found</html>',
    '',
  ])(
    'does not take a path that is not served for a shoot that is gone: %p',
    body => {
      const error = asGardenError(
        readGardenError('osc', { code: 404, body }),
        SHOP,
      );
      expect(error.kind).toBe('unavailable');
    },
  );

  it('keeps the words of such an answer', () => {
    const page = readGardenError('osc', {
      code: 404,
      body: '404 page not found\n',
    });
    expect(asGardenError(page, SHOP).cause?.message).toBe('404 page not found');
  });

  it('throws what is no error of a Garden', () => {
    const error = new TypeError('a fault of ours');
    expect(() => asGardenError(error, SHOP)).toThrow(error);
  });
});
