import { describeSimulatorOnly } from './simulatorOnly';
import { RecordedWorld, recordedWorld } from './recordedWorld';

export const MERGE = { 'Content-Type': 'application/merge-patch+json' };
export const JSON_PATCH = { 'Content-Type': 'application/json-patch+json' };
export const STRATEGIC = {
  'Content-Type': 'application/strategic-merge-patch+json',
};
export const APPLY = { 'Content-Type': 'application/apply-patch+yaml' };
export const PLAIN = { 'Content-Type': 'application/json' };

/** The simulator may share its two cores with others: what it needs is no part of a test. */
export const PATIENCE = 60_000;

/** Tells the same tests of the simulator in both profiles, each with a recorded world that is put back before every test. */
export function inEachProfile(
  tell: (world: () => RecordedWorld, profile: '1.83' | '1.150') => void,
  profiles: readonly ('1.83' | '1.150')[] = ['1.83', '1.150'],
): void {
  describeSimulatorOnly.each(profiles)('in profile %s', profile => {
    let running: RecordedWorld | undefined;
    const world = () => {
      if (!running) {
        throw new Error('the Garden did not start');
      }
      return running;
    };
    beforeAll(async () => {
      running = await recordedWorld({ profile });
    }, PATIENCE);
    beforeEach(() => world().reset());
    afterAll(() => running?.close());
    tell(world, profile);
  });
}
