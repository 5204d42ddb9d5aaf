import { useState } from 'react';
import { act, renderHook } from '@testing-library/react';
import { useFill } from './useFill';

type Value = Readonly<Record<string, unknown>>;

/** A form with one field, which makes something of its own of each value. */
function fill(makes: (value: Value, times: number) => Value, wanted: Value) {
  const onChange = jest.fn();
  const { result, rerender } = renderHook(
    props => {
      const [formData, setFormData] = useState<Value>();
      const [give] = useState(() => (value: Value | undefined) => {
        onChange(value);
        if (value === undefined) return;
        setFormData(makes(value, onChange.mock.calls.length));
      });
      useFill(
        { formData, onChange: give, formContext: { formData: { formData } } },
        props.wanted,
      );
      return { formData, give };
    },
    { initialProps: { wanted } },
  );
  return {
    onChange,
    result,
    want: (next: Value) => rerender({ wanted: next }),
  };
}

describe('a field that fills itself', () => {
  it('gives its value once, also to a form that puts the keys of a default first', () => {
    const { onChange, result } = fill(({ a, b }) => ({ b, a }), {
      a: { x: 1, y: 2 },
      b: [1],
    });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(result.current.formData).toEqual({ a: { x: 1, y: 2 }, b: [1] });
  });

  it('gives it again when another field has overwritten it', () => {
    const { onChange, result } = fill(
      (value, times) => (times < 4 ? {} : value),
      { a: 1 },
    );
    expect(onChange).toHaveBeenCalledTimes(4);
    expect(result.current.formData).toEqual({ a: 1 });
  });

  it('leaves a form alone that makes another value of it each time', () => {
    const { onChange, want } = fill(
      (value, times) => ({ ...value, own: times }),
      { a: 1 },
    );
    expect(onChange).toHaveBeenCalledTimes(20);
    want({ a: 2 });
    expect(onChange).toHaveBeenCalledTimes(40);
  });

  it('does not give up over a long time in which the form took each value', () => {
    const { onChange, result } = fill(
      (value, times) => (times % 2 === 1 ? value : {}),
      { a: 1 },
    );
    for (let time = 0; time < 30; time += 1) {
      act(() => result.current.give({}));
    }
    expect(onChange).toHaveBeenCalledTimes(61);
    expect(result.current.formData).toEqual({ a: 1 });
  });
});
