import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { aHandover, aPlan } from '../__testUtils__/answers';
import { HastyClock } from '../__testUtils__/HastyClock';
import { TestTask } from '../__testUtils__/TestTask';
import { planPeeringAction } from './planPeeringAction';

const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const vault = { namespace: 'garden-ops', name: 'vault' };

describe('gardener:peering:plan', () => {
  it('says what would be written, what is found and what is left to others', async () => {
    const requests: unknown[] = [];
    const plan = aPlan({
      steps: [
        {
          shoot: { garden: 'osc', ...vault },
          project: 'ops',
          side: 'target',
          write: {
            kind: 'entries',
            added: [{ ...shop, seed: 'eu-de-1' }],
            removed: [],
            corrected: [],
          },
          method: 'PATCH',
          path: '/apis',
          diff: [
            { kind: 'same', line: 1, text: 'extensions:' },
            { kind: 'added', line: 2, text: '- name: shop' },
          ],
          dryRun: { verdict: 'accepted', warnings: [] },
          rollout: { when: 'atOnce' },
          kubectl: 'kubectl',
        },
      ],
      findings: [
        {
          standing: 'blocks',
          finding: {
            code: 'RESERVED_RANGE',
            severity: 'error',
            subject: { kind: 'shoot', shoot: shop },
            what: 'It lies in a reserved range.',
            why: 'Nothing is routed.',
            whatToDo: 'Choose another one.',
            params: {},
          },
        },
      ],
      handovers: [aHandover(vault)],
    });
    const action = planPeeringAction({
      gardener: gardenerServiceMock({
        createPlan: async request => {
          requests.push(request);
          return plan;
        },
      }),
      clock: new HastyClock(),
    });
    const task = new TestTask();
    await action.handler(
      task.context({
        ...shop,
        add: [vault],
        remove: [{ namespace: 'garden-ops', name: 'ci', reverse: false }],
      }),
    );
    expect(requests).toEqual([
      {
        kind: 'peerings',
        shoot: shop,
        pairs: [
          { target: vault, here: 'add', there: 'add' },
          {
            target: { namespace: 'garden-ops', name: 'ci' },
            here: 'remove',
            there: 'keep',
          },
        ],
        source: 'template',
      },
    ]);
    expect(task.outputs).toEqual({
      planId: plan.id,
      applicable: false,
      summary: ['osc/garden-ops/vault: add garden-prod/shop'],
      diff: '# osc/garden-ops/vault\n extensions:\n+- name: shop\n',
      blockers: [],
      findings: [
        {
          code: 'RESERVED_RANGE',
          severity: 'error',
          standing: 'blocks',
          what: 'It lies in a reserved range.',
          why: 'Nothing is routed.',
          whatToDo: 'Choose another one.',
        },
      ],
      handovers: [aHandover(vault)],
      handoverText: expect.stringContaining('```yaml'),
    });
    expect(task.log).toContain('osc/garden-ops/vault: add garden-prod/shop');
    expect(task.log).toContain(
      'RESERVED_RANGE: It lies in a reserved range. Choose another one.',
    );
  });

  it('says why a plan can not be applied, and is no error', async () => {
    const action = planPeeringAction({
      gardener: gardenerServiceMock({
        createPlan: async () =>
          aPlan({
            blockers: [
              { code: 'migrating', shoot: vault, message: 'vault migrates.' },
            ],
          }),
      }),
      clock: new HastyClock(),
    });
    const task = new TestTask();
    await action.handler(task.context({ ...shop, add: [vault] }));
    expect(task.outputs).toMatchObject({
      applicable: false,
      blockers: [{ code: 'migrating', message: 'vault migrates.' }],
    });
  });
});
