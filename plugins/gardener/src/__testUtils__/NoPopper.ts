/**
 * Stands for popper.js in tests. Nothing is laid out in jsdom, so there is nothing to place; the real one asks for the styles
 * of everything around at each change, to find that all of it is at 0, 0.
 */
export default class NoPopper {
  scheduleUpdate(): void {}

  update(): void {}

  destroy(): void {}
}
