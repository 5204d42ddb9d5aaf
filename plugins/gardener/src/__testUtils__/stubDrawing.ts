/** The size of every drawing in tests, where nothing is laid out. */
const DRAWING = { width: 600, height: 440 };

function sizeOf(element: HTMLElement, side: 'width' | 'height'): number {
  if (!element.closest('.react-flow')) return 0;
  const length = element.style[side];
  return length.endsWith('px') ? parseFloat(length) : DRAWING[side];
}

/** Tells each element its size once, at once. */
class StubResizeObserver implements ResizeObserver {
  constructor(private readonly callback: ResizeObserverCallback) {}

  observe(target: Element): void {
    const contentRect = new DOMRectReadOnly(
      0,
      0,
      DRAWING.width,
      DRAWING.height,
    );
    this.callback(
      [
        {
          target,
          contentRect,
          borderBoxSize: [],
          contentBoxSize: [],
          devicePixelContentBoxSize: [],
        },
      ],
      this,
    );
  }

  unobserve(): void {}

  disconnect(): void {}
}

/** What React Flow asks of a browser and jsdom does not have. */
export function stubDrawing(): void {
  if (typeof window === 'undefined') return;
  if (!('DOMRectReadOnly' in window)) {
    Object.defineProperty(window, 'DOMRectReadOnly', {
      value: class {
        constructor(
          readonly x: number,
          readonly y: number,
          readonly width: number,
          readonly height: number,
        ) {}
      },
    });
  }
  Object.defineProperty(window, 'ResizeObserver', {
    configurable: true,
    value: StubResizeObserver,
  });
  Object.defineProperty(window, 'DOMMatrixReadOnly', {
    configurable: true,
    value: class {
      readonly m22: number;

      constructor(transform = '') {
        const scale = /scale\(([\d.]+)\)/.exec(transform)?.[1];
        this.m22 = scale === undefined ? 1 : Number(scale);
      }
    },
  });
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: {
      configurable: true,
      get(this: HTMLElement) {
        return sizeOf(this, 'width');
      },
    },
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return sizeOf(this, 'height');
      },
    },
  });
}
