import { renderHook } from '@testing-library/react';
import { useHeldError } from './useHeldError';

describe('the error of a query', () => {
  const first = new Error('first');
  const second = new Error('second');

  it('is held while what failed is asked again without an older answer', () => {
    const { result, rerender } = renderHook(useHeldError, {
      initialProps: { data: undefined as unknown, error: null as Error | null },
    });
    expect(result.current).toBeNull();
    rerender({ data: undefined, error: first });
    expect(result.current).toBe(first);
    rerender({ data: undefined, error: null });
    expect(result.current).toBe(first);
    rerender({ data: undefined, error: second });
    expect(result.current).toBe(second);
  });

  it('is gone with the first answer', () => {
    const { result, rerender } = renderHook(useHeldError, {
      initialProps: {
        data: undefined as unknown,
        error: first as Error | null,
      },
    });
    rerender({ data: 'answer', error: null });
    expect(result.current).toBeNull();
    rerender({ data: undefined, error: null });
    expect(result.current).toBeNull();
  });
});
