import { offersWith } from '../../__testUtils__/createFixtures';
import { fitWorker, newWorker, workerProblem } from './workers';

const [profile] = offersWith({ garden: 'osc' }).cloudProfiles;
const [region, other] = profile.regions;
const worker = newWorker(profile, region, []);

describe('a group of workers', () => {
  it('begins with the first machine type in the first zone', () => {
    expect(worker).toEqual({
      name: 'worker',
      machineType: 'g1.large',
      architecture: 'amd64',
      minimum: 1,
      maximum: 3,
      zones: ['eu-de-1a'],
    });
    expect(workerProblem(worker, [])).toBeUndefined();
  });

  it('has a name of its own', () => {
    const second = newWorker(profile, region, [worker]);
    expect(second.name).toBe('worker-2');
    expect(newWorker(profile, region, [worker, second]).name).toBe('worker-3');
  });

  it('has a volume where the cloud wants one', () => {
    expect(
      newWorker({ ...profile, volumeTypes: ['ssd'] }, region, []).volume,
    ).toEqual({ type: 'ssd', size: '50Gi' });
  });

  it('takes machine and zones from where it runs', () => {
    expect(
      fitWorker({ ...worker, architecture: 'arm64' }, profile, region),
    ).toMatchObject({ machineType: 'a1.large' });
    expect(fitWorker(worker, profile, other)).toMatchObject({
      zones: ['eu-nl-1a'],
    });
    expect(fitWorker(worker, profile, region)).toEqual(worker);
  });

  it('takes the type of its volume from the cloud, too', () => {
    const withVolume = {
      ...worker,
      volume: { type: 'of-another-cloud', size: '80Gi' },
    };
    const offering = { ...profile, volumeTypes: ['ssd', 'hdd'] };
    expect(fitWorker(withVolume, offering, region).volume).toEqual({
      type: 'ssd',
      size: '80Gi',
    });
    const kept = { ...worker, volume: { type: 'hdd', size: '80Gi' } };
    expect(fitWorker(kept, offering, region)).toEqual(kept);
    expect(fitWorker(withVolume, profile, region).volume).toEqual({
      size: '80Gi',
    });
    expect(fitWorker(worker, offering, region)).toEqual(worker);
  });

  it.each([
    [{ name: 'Worker' }, 'name'],
    [{ name: 'a'.repeat(16) }, 'name'],
    [{ machineType: '' }, 'machine'],
    [{ minimum: NaN }, 'range'],
    [{ maximum: 10_001 }, 'range'],
    [{ minimum: 4 }, 'count'],
    [{ minimum: 0, maximum: 0 }, 'count'],
    [{ volume: { size: '50' } }, 'volume'],
  ])('with %j has a problem with its %s', (part, problem) => {
    expect(workerProblem({ ...worker, ...part }, [])).toBe(problem);
  });

  it('may not have the name of another one', () => {
    expect(workerProblem(worker, [worker])).toBe('twice');
  });
});
