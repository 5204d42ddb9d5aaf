import { ServiceUnavailableError } from '@backstage/errors';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { NamespaceAccessList } from './NamespaceAccessList';
import type { PortalGarden } from './PortalGarden';

/** Never answers, as a Garden whose API server is frozen. */
function silent(): PortalGarden {
  const garden = aPortalGarden();
  return {
    ...garden,
    reviewer: {
      ...garden.reviewer,
      visibleNamespaces: () => new Promise(() => undefined),
    },
  };
}

describe('NamespaceAccessList', () => {
  const me = aRequester();

  it('says of each Garden where the user may look', async () => {
    const access = new NamespaceAccessList(
      new Map<string, PortalGarden>([
        ['osc', aPortalGarden({ visible: ['garden-prod', 'garden-dev'] })],
        ['all', aPortalGarden()],
        ['no', aPortalGarden({ unmapped: [me.user] })],
      ]),
    );
    expect((await access.of(me)).items).toEqual([
      {
        garden: 'osc',
        access: 'some',
        namespaces: ['garden-dev', 'garden-prod'],
        shoots: [],
      },
      { garden: 'osc', access: 'all' },
      { garden: 'osc', access: 'some', namespaces: [], shoots: [] },
    ]);
  });

  it('says which Garden can not be asked, and why', async () => {
    const access = new NamespaceAccessList(
      new Map<string, PortalGarden>([
        [
          'osc',
          aPortalGarden({ accessError: new ServiceUnavailableError('down') }),
        ],
        [
          'lost',
          {
            kind: 'misconfigured',
            name: 'lost',
            title: 'Lost',
            reason: 'no name',
          },
        ],
      ]),
    );
    expect((await access.of(me)).items).toEqual([
      { garden: 'osc', access: 'unknown', reason: 'down' },
      {
        garden: 'lost',
        access: 'unknown',
        reason: "Garden lost can't be used: no name",
      },
    ]);
  });

  it('does not wait for a Garden that does not answer: the others must not vanish with it', async () => {
    const access = new NamespaceAccessList(
      new Map<string, PortalGarden>([
        ['osc', silent()],
        ['all', aPortalGarden()],
      ]),
      1,
    );
    expect((await access.of(me)).items).toEqual([
      {
        garden: 'osc',
        access: 'unknown',
        reason: "Garden osc can't be reached: no answer in time",
      },
      { garden: 'osc', access: 'all' },
    ]);
  });
});
