import {
  AnnotatedShoot,
  confirmDeletionPatch,
  isDeletionConfirmed,
  operationPatch,
  operationWaiting,
  withdrawConfirmationPatch,
} from './operationPatch';

const shoot: AnnotatedShoot = {
  uid: 'u-1',
  resourceVersion: '7',
  annotations: { owner: 'team-shop' },
};
const sameShoot = { op: 'test', path: '/metadata/uid', value: 'u-1' };
const sameVersion = {
  op: 'test',
  path: '/metadata/resourceVersion',
  value: '7',
};

describe('operationPatch', () => {
  it.each(['reconcile', 'retry'] as const)(
    'adds the annotation for %s beside the others, on the shoot that was read',
    operation => {
      expect(operationPatch(shoot, operation)).toEqual([
        sameShoot,
        {
          op: 'add',
          path: '/metadata/annotations/gardener.cloud~1operation',
          value: operation,
        },
      ]);
    },
  );

  it.each([undefined, null])(
    'makes the annotations where they are %s, unless somebody else was faster',
    annotations => {
      expect(operationPatch({ ...shoot, annotations }, 'reconcile')).toEqual([
        sameShoot,
        sameVersion,
        {
          op: 'add',
          path: '/metadata/annotations',
          value: { 'gardener.cloud/operation': 'reconcile' },
        },
      ]);
    },
  );
});

describe('confirmDeletionPatch', () => {
  it('adds the annotation without which Gardener deletes nothing', () => {
    expect(confirmDeletionPatch(shoot)).toEqual([
      sameShoot,
      {
        op: 'add',
        path: '/metadata/annotations/confirmation.gardener.cloud~1deletion',
        value: 'true',
      },
    ]);
    expect(confirmDeletionPatch({ ...shoot, annotations: undefined })).toEqual([
      sameShoot,
      sameVersion,
      {
        op: 'add',
        path: '/metadata/annotations',
        value: { 'confirmation.gardener.cloud/deletion': 'true' },
      },
    ]);
  });
});

describe('isDeletionConfirmed', () => {
  it.each([
    [{ 'confirmation.gardener.cloud/deletion': 'true' }, true],
    [{ 'confirmation.gardener.cloud/deletion': 'false' }, false],
    [{ 'confirmation.gardener.cloud/deletion': true }, false],
    [{}, false],
    [null, false],
    [undefined, false],
  ])('of %j is %p', (annotations, confirmed) => {
    expect(isDeletionConfirmed({ annotations })).toBe(confirmed);
  });
});

describe('operationWaiting', () => {
  it.each([
    [{ 'gardener.cloud/operation': 'retry' }, 'retry'],
    [{ 'gardener.cloud/operation': 'rotate-ca-start' }, 'rotate-ca-start'],
    [{ 'gardener.cloud/operation': '' }, undefined],
    [{ 'gardener.cloud/operation': 7 }, undefined],
    [{}, undefined],
    [null, undefined],
  ])('of %j is %p', (annotations, operation) => {
    expect(operationWaiting({ annotations })).toBe(operation);
  });
});

describe('withdrawConfirmationPatch', () => {
  it('takes out the confirmation that is there, of the shoot that was confirmed', () => {
    const path = '/metadata/annotations/confirmation.gardener.cloud~1deletion';
    expect(withdrawConfirmationPatch('u-1')).toEqual([
      sameShoot,
      { op: 'test', path, value: 'true' },
      { op: 'remove', path },
    ]);
  });
});
