import { openApiDocument } from 'backstage-plugin-gardener-common';
import { CALLS } from './__testUtils__/callsOf';
import { assertNone } from './__testUtils__/Leaks';
import { LeakRun } from './__testUtils__/LeakRun';

jest.setTimeout(600_000);

/** Longer than the Garden's answer on what a user may see is believed; milliseconds. */
const LONG_ENOUGH_MS = 60_000;
/** So many landscapes share a Garden. */
const TOGETHER = 100;

/** What users are answered where there is something to tell, and where there is not. */
const MET = [
  ...[
    ...['getShoot', 'getPeerings', 'getManifest', 'getShootRights'],
    ...['listTargets', 'checkTarget', 'getPlan', 'getChange', 'listChanges'],
  ].flatMap(operation => [`${operation} 200`, `${operation} 404`]),
  ...['createPlan 201', 'createPlan 404', 'applyPlan 404'],
  ...['finishChange 404', 'undoChange 404', 'listShoots 200'],
  ...['createBulkPlan 201', 'createBulkPlan 404', 'getBulkPlan 404'],
  ...['applyBulkPlan 404', 'pauseChange 404', 'cancelChange 404'],
  ...['getGardens 200', 'getNamespaceAccess 200', 'getPeerings 304'],
  ...['getOffers 200', 'getOffers 403', 'getOffers 404', 'checkDraft 200'],
  ...['createShoot 200', 'createShoot 400', 'createShoot 403'],
  ...['checkDraft 404', 'createShoot 404', 'createShoot 409'],
  ...['listSlowFacts 403', 'getSlowFacts 403'],
  ...['searchAddress 200', 'suggestBlocks 200', 'suggestBlocks 404'],
  ...['getPeeringStatus 200', 'getLandscape 200', 'getLandscape 404'],
  ...['getFindings 200', 'getFindings 404'],
  ...['getAddressPlan 200', 'getAddressPlan 404'],
  ...['getAddressTrial 200', 'getAddressTrial 404'],
  ...['exportLandscape 200', 'exportLandscape 404'],
];

const first = Number(
  process.env.LEAK_SEED ?? Math.floor(Math.random() * 1_000_000_000),
);
const count = Number(process.env.LEAK_LANDSCAPES ?? 100);
const seeds = Array.from({ length: count }, (_, index) => first + index);
const runs = Array.from({ length: Math.ceil(count / TOGETHER) }, (_, index) =>
  seeds.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

/** The clock by which the portal forgets what the Garden said, put forward instead of waited for. */
function forwardableClock() {
  const real = performance.now;
  let ahead = 0;
  // Not a spy of jest, which keeps each of millions of calls.
  performance.now = () => real.call(performance) + ahead;
  return {
    forward: (milliseconds: number) => {
      ahead += milliseconds;
    },
    restore: () => {
      performance.now = real;
    },
  };
}

it('calls every operation of the contract', () => {
  const operations = Object.values(openApiDocument.paths).flatMap(path =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(Object.keys(CALLS).sort()).toEqual(operations.sort());
});

describe.each(runs)('in the landscapes from %i on', (...together) => {
  const run = new LeakRun(together);
  let clock: ReturnType<typeof forwardableClock>;

  beforeAll(async () => {
    console.info(
      `Landscapes ${together[0]} to ${
        together[together.length - 1]
      }; one alone: LEAK_SEED=<its number> LEAK_LANDSCAPES=1`,
    );
    clock = forwardableClock();
    await run.start();
  });

  afterAll(async () => {
    clock.restore();
    await run.stop();
  });

  describe('a user', () => {
    it.each(together)(
      'is told what the Garden tells this user, and nothing else (%i)',
      async seed => {
        const leaks = await run.of(seed).examine();
        expect(assertNone(leaks)).toBeUndefined();
      },
    );
  });

  describe('a user, when what this user does not see has changed,', () => {
    beforeAll(() => run.disturb());

    it.each(together)('is answered as before (%i)', async seed => {
      const leaks = await run.of(seed).askAgain();
      expect(assertNone(leaks)).toBeUndefined();
    });
  });

  describe('a user who has lost a right', () => {
    beforeAll(async () => {
      await run.revoke();
      clock.forward(LONG_ENOUGH_MS);
    });

    it.each(together)(
      'is told of what is lost as if it had never been (%i)',
      async seed => {
        const leaks = await run.of(seed).examineRevoked();
        expect(assertNone(leaks)).toBeUndefined();
      },
    );
  });

  it('has met everything that could leak', () => {
    // A few landscapes need not have everything.
    const wanted = together.length < TOGETHER ? [] : MET;
    expect([...run.answered.keys()]).toEqual(expect.arrayContaining(wanted));
  });
});
