/**
 * Recordings of the real Garden that `replay.test.ts` does not send again, by their number, with the reason.
 */
const REASONS: readonly (readonly [readonly string[], string])[] = [
  [['001', '002'], 'the version of the kube-apiserver of the recording'],
  [
    ['003', '006', '007', '011'],
    'told by hand in discovery.test.ts: the simulator serves fewer resources',
  ],
  [
    ['051', '053'],
    'told by hand in paging.test.ts: the continue token is the answer of the request before',
  ],
  [
    ['071'],
    'told by hand in paging.test.ts: the resourceVersion is the answer of the request before',
  ],
  [['157'], 'a TokenReview of a token that only the recording knew'],
  [
    ['240', '248', '249', '250', '252', '254', '255', '353'],
    'told by hand in writes.test.ts: the body is the object as read',
  ],
  [
    ['243', '245', '246', '271', '272', '396', '397', '555'],
    'told by hand in writes.test.ts: the guard holds an old resourceVersion or uid',
  ],
  [['302'], 'told by hand in writes.test.ts: two writes in a row'],
  [['400', '401'], 'the same as 029'],
  [
    ['403'],
    'told by hand in writes.test.ts: the order of the refusals is random',
  ],
  [
    ['410', '411'],
    'told by hand in concurrency.test.ts: many requests at once',
  ],
  [
    ['450', '451'],
    'needs the CA of a shoot, which the simulator has no objects for; what a kubeconfig holds is told in kubeconfig.test.ts',
  ],
  [
    ['500', '502', '516', '519'],
    'told by hand in watch.test.ts: what happens while the watch is open is part of the case',
  ],
  [
    ['520', '521'],
    'told by hand in watch.test.ts: rights change while the watch is open',
  ],
  [
    ['530', '531', '532', '533'],
    'told by hand in paging.test.ts: needs compaction between two requests',
  ],
  [
    ['535'],
    'kube-apiserver 1.36 keeps a cache of its native resources; the simulator serves them from one store',
  ],
  [
    [
      '540',
      '541',
      '740',
      '741',
      '742',
      '743',
      '744',
      '745',
      '746',
      '760',
      '761',
      '762',
      '763',
      '764',
      '765',
      '766',
      '769',
      '770',
    ],
    'told by hand in rawBytes.test.ts: the bytes of the request decide',
  ],
  [
    ['560', '562', '563'],
    'needs admission webhooks, which the simulator does not call',
  ],
  [
    ['600', '601', '602'],
    'timings of a machine; the paging of 601 is told in paging.test.ts',
  ],
  [
    ['701', '703', '704', '706', '708', '709', '711', '712', '713'],
    'needs a gardener-apiserver that is down; the simulator has it as a fault',
  ],
  [['730'], 'a feature gate of v1.83 that no Garden has on'],
  [['750'], 'needs an overloaded server; the simulator has it as a fault'],
  [['790', '791', '793', '794'], 'needs a watch cache that lags behind etcd'],
];

export const NOT_REPLAYED: Readonly<Record<string, string>> =
  Object.fromEntries(
    REASONS.flatMap(([ids, reason]) => ids.map(id => [id, reason])),
  );
