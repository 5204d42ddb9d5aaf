import type { Clock } from '../../model/graph/slices';

/**
 * Calls back in a task of its own, behind what the page has to do by now. Not with the next frame: between two slices the
 * browser paints when it is time, and waits for nothing when it is not.
 */
function nextTask(callback: () => void): () => void {
  if (typeof MessageChannel === 'undefined') {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(null);
  return () => port1.close();
}

/** Slices of work on the clock of the page. */
export const browserClock: Clock = {
  now: () => performance.now(),
  nextTask,
};
