import { setTimeout as sleep } from 'node:timers/promises';
import { peeringsPath } from '../lib/portalApi.mjs';
import { percentile } from './statistics.mjs';

const SAMPLES = 60;

/** Makes the peer's rollout show another percentage each time. */
export function progressPatch(sample) {
  return {
    status: {
      lastOperation: {
        type: 'Reconcile',
        state: 'Processing',
        progress: 1 + (sample % 98),
        description: 'Waiting until extension resources are ready',
        lastUpdateTime: new Date().toISOString(),
      },
    },
  };
}

/** From just before a shoot is changed in the Garden until the portal answers otherwise. */
export async function addAnswerLatencyRows(rows, { api, control, ref, peer }) {
  const path = peeringsPath(ref);
  const samples = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const before = await api.fetch(path);
    const etag = before.headers.get('etag');
    await before.arrayBuffer();
    // At no fixed beat, so that no timer of the portal is met in step.
    await sleep(50 + Math.random() * 200);
    const start = performance.now();
    await control.patchObject('shoots', peer, progressPatch(sample));
    for (;;) {
      const answer = await api.fetch(path, { 'if-none-match': etag });
      await answer.arrayBuffer();
      if (answer.status === 200) break;
      if (answer.status !== 304) throw new Error(`${path}: ${answer.status}`);
    }
    samples.push(performance.now() - start);
  }
  rows.show(
    'a change in the Garden to a changed answer, p50',
    percentile(samples, 0.5),
    'ms',
  );
  rows.atMost(
    'a change in the Garden to a changed answer, p95',
    percentile(samples, 0.95),
    'ms',
    300,
  );
}
