import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { AllowAllPolicy } from './AllowAllPolicy';
import { withOwnTasks } from './withOwnTasks';

const mara: PolicyQueryUser = {
  credentials: mockCredentials.user('user:default/mara'),
  info: { userEntityRef: 'user:default/mara', ownershipEntityRefs: [] },
};

const always = (decision: PolicyDecision): PermissionPolicy => ({
  handle: async () => decision,
});

const own = scaffolderTaskConditions.isTaskOwner({
  createdBy: ['user:default/mara'],
});

describe('withOwnTasks', () => {
  it.each([taskReadPermission, taskCancelPermission])(
    'lets a user do $name with the own tasks alone',
    async permission => {
      const policy = withOwnTasks(new AllowAllPolicy());
      expect(await policy.handle({ permission }, mara)).toEqual(
        createScaffolderTaskConditionalDecision(permission, own),
      );
    },
  );

  it('joins its condition with those of the other policy', async () => {
    const others = scaffolderTaskConditions.isTaskOwner({
      createdBy: ['user:default/jon'],
    });
    const policy = withOwnTasks(
      always(
        createScaffolderTaskConditionalDecision(taskReadPermission, others),
      ),
    );
    expect(
      await policy.handle({ permission: taskReadPermission }, mara),
    ).toEqual(
      createScaffolderTaskConditionalDecision(taskReadPermission, {
        allOf: [others, own],
      }),
    );
  });

  it('allows nothing that the other policy denies', async () => {
    const policy = withOwnTasks(always({ result: AuthorizeResult.DENY }));
    expect(
      await policy.handle({ permission: taskReadPermission }, mara),
    ).toEqual({ result: AuthorizeResult.DENY });
  });

  it('shows no task to nobody', async () => {
    const policy = withOwnTasks(new AllowAllPolicy());
    expect(await policy.handle({ permission: taskReadPermission })).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it.each([taskCreatePermission, catalogEntityReadPermission])(
    'leaves $name to the other policy',
    async permission => {
      const policy = withOwnTasks(new AllowAllPolicy());
      expect(await policy.handle({ permission }, mara)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );
});
