import { render, screen } from '@testing-library/react';

function Styled({ css, className }: { css: string; className?: string }) {
  return (
    <>
      <style>{css}</style>
      <div className={className}>
        <b>text</b>
      </div>
    </>
  );
}

function display(): string {
  return getComputedStyle(screen.getByText('text')).display;
}

describe('a computed style', () => {
  it('is that of the rules that match, the last of them', () => {
    render(<Styled css="b { display: grid } div > b { display: flex }" />);
    expect(display()).toBe('flex');
  });

  it('follows a class, a style sheet and a style of the element itself', () => {
    const css = '.hidden > b { display: none }';
    const { rerender } = render(<Styled css={css} />);
    expect(display()).toBe('inline');
    rerender(<Styled css={css} className="hidden" />);
    expect(display()).toBe('none');
    rerender(<Styled css="b { display: grid }" className="hidden" />);
    expect(display()).toBe('grid');
    screen.getByText('text').style.display = 'block';
    expect(display()).toBe('block');
  });

  it('is found out once as long as nothing changes', () => {
    render(<Styled css="b { display: grid }" />);
    const text = screen.getByText('text');
    expect(getComputedStyle(text)).toBe(getComputedStyle(text));
  });
});
