import {
  entityEnvelopeSchemaValidator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { slowFactsSchema } from 'backstage-plugin-gardener-common';
import type { SlowFacts } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { slowFactsOf } from '../__testUtils__/slowFacts';
import { toClusterEntity } from './clusterEntity';
import type { ClusterEntityOptions } from './clusterEntity';

const plainOptions: ClusterEntityOptions = {
  owner: {
    rules: [{ from: 'project', reading: { kind: 'plain' } }],
    defaultKind: 'group',
    fallback: 'group:default/unknown',
  },
  system: { rules: [], defaultKind: 'system', fallback: undefined },
  kubernetes: undefined,
  peeringRelation: false,
};

describe('toClusterEntity', () => {
  it('makes a Resource of type kubernetes-cluster that names the shoot', () => {
    expect(toClusterEntity(slowFactsOf({}), plainOptions)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'osc.garden-prod.shop',
        title: 'shop',
        description: 'Gardener shoot shop of project prod in Garden osc',
        annotations: {
          'backstage.io/managed-by-location': 'gardener:osc/garden-prod/shop',
          'backstage.io/managed-by-origin-location':
            'gardener:osc/garden-prod/shop',
          'gardener.cloud/garden': 'osc',
          'gardener.cloud/namespace': 'osc/garden-prod',
          'gardener.cloud/shoot': 'osc/garden-prod/shop',
        },
        labels: {
          'gardener.cloud/garden': 'osc',
          'gardener.cloud/project': 'prod',
          'gardener.cloud/purpose': 'production',
          'gardener.cloud/region': 'eu-nl-1',
        },
        tags: ['osc', 'prod', 'production', 'eu-nl-1'],
      },
      spec: { type: 'kubernetes-cluster', owner: 'group:default/prod' },
    });
  });

  it('leaves out what it does not know', () => {
    const entity = toClusterEntity(
      slowFactsOf({}, { project: null, purpose: null, region: null }),
      plainOptions,
    );
    expect(entity.metadata.description).toBe(
      'Gardener shoot shop of namespace garden-prod in Garden osc',
    );
    expect(entity.metadata.labels).toEqual({ 'gardener.cloud/garden': 'osc' });
    expect(entity.metadata.tags).toEqual(['osc']);
    expect(entity.spec.owner).toBe('group:default/unknown');
    expect(entity.spec).not.toHaveProperty('system');
  });

  it('leaves out tags and labels of a form that the catalog refuses', () => {
    const entity = toClusterEntity(
      slowFactsOf(
        {},
        { purpose: 'Two Words', region: 'EU_1', project: '-x', labels: {} },
      ),
      plainOptions,
    );
    expect(entity.metadata.tags).toEqual(['osc']);
    expect(entity.metadata.labels).toEqual({
      'gardener.cloud/garden': 'osc',
      'gardener.cloud/region': 'EU_1',
    });
  });

  it('has the system that the rules give', () => {
    const entity = toClusterEntity(
      slowFactsOf({}, { labels: { system: 'webshop' } }),
      {
        ...plainOptions,
        system: {
          ...plainOptions.system,
          rules: [
            {
              from: 'shootLabel',
              label: 'system',
              reading: { kind: 'plain' },
            },
          ],
        },
      },
    );
    expect(entity.spec.system).toBe('system:default/webshop');
  });

  it('tells the listed clusters only on wish, each once, in a stable order', () => {
    const lists = [
      { garden: 'osc', namespace: 'garden-ops', name: 'logs' },
      { garden: 'osc', namespace: 'garden-data', name: 'lake' },
      { garden: 'osc', namespace: 'garden-ops', name: 'logs' },
    ];
    const facts = slowFactsOf({}, { lists });

    expect(toClusterEntity(facts, plainOptions).spec).not.toHaveProperty(
      'peersWith',
    );
    expect(
      toClusterEntity(facts, { ...plainOptions, peeringRelation: true }).spec,
    ).toHaveProperty('peersWith', [
      'resource:default/osc.garden-data.lake',
      'resource:default/osc.garden-ops.logs',
    ]);
  });

  describe('with Kubernetes annotations', () => {
    const options: ClusterEntityOptions = {
      ...plainOptions,
      kubernetes: {
        authProvider: 'oidc',
        oidcTokenProvider: 'example',
        skipTLSVerify: false,
        skipMetricsLookup: true,
      },
    };
    const kubernetesAnnotations = (facts: SlowFacts) =>
      Object.fromEntries(
        Object.entries(
          toClusterEntity(facts, options).metadata.annotations ?? {},
        ).filter(([key]) => key.startsWith('kubernetes.io/')),
      );

    it('says how the Kubernetes plugin reaches the cluster', () => {
      expect(
        kubernetesAnnotations(
          slowFactsOf({}, { apiServer: 'https://api.shop.example.org' }),
        ),
      ).toEqual({
        'kubernetes.io/api-server': 'https://api.shop.example.org',
        'kubernetes.io/api-server-certificate-authority': '',
        'kubernetes.io/auth-provider': 'oidc',
        'kubernetes.io/oidc-token-provider': 'example',
        'kubernetes.io/skip-metrics-lookup': 'true',
      });
    });

    it('says nothing while there is no API server', () => {
      expect(kubernetesAnnotations(slowFactsOf({}))).toEqual({});
    });
  });

  it('is valid for the catalog whatever the facts are, and the same for the same facts', async () => {
    const dnsLabel = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
    const ref = fc.record({
      garden: dnsLabel,
      namespace: dnsLabel,
      name: dnsLabel,
    });
    const text = fc.option(fc.string(), { nil: null });
    const facts = fc
      .record({
        ref,
        project: text,
        purpose: text,
        region: text,
        projectOwner: text,
        lists: fc.array(ref, { maxLength: 5 }),
        apiServer: fc.option(fc.webUrl(), { nil: null }),
      })
      .map(({ ref: shoot, ...rest }) => slowFactsOf(shoot, rest));
    const options: ClusterEntityOptions = {
      ...plainOptions,
      owner: {
        ...plainOptions.owner,
        rules: [
          { from: 'projectOwner', reading: { kind: 'plain' } },
          { from: 'project', reading: { kind: 'plain' } },
        ],
      },
      kubernetes: {
        authProvider: 'oidc',
        oidcTokenProvider: undefined,
        skipTLSVerify: true,
        skipMetricsLookup: false,
      },
      peeringRelation: true,
    };
    const envelope = entityEnvelopeSchemaValidator();
    const policy = EntityPolicies.allOf([new FieldFormatEntityPolicy()]);

    await fc.assert(
      fc.asyncProperty(facts, async input => {
        const entity = toClusterEntity(input, options);
        envelope(entity);
        await policy.enforce(entity);
        expect(await resourceEntityV1alpha1Validator.check(entity)).toBe(true);
        expect(toClusterEntity(structuredClone(input), options)).toEqual(
          entity,
        );
      }),
    );
  });

  it('holds nothing but slow facts', () => {
    // Whoever adds a fact to the contract decides here whether everyone who sees the entity may know it.
    expect(Object.keys(slowFactsSchema.shape).sort()).toEqual([
      'apiServer',
      'entityRef',
      'labels',
      'lists',
      'project',
      'projectLabels',
      'projectOwner',
      'purpose',
      'ref',
      'region',
      'uid',
    ]);
    const everything = JSON.stringify(
      toClusterEntity(
        slowFactsOf(
          {},
          {
            labels: { secret: 'label-of-shoot' },
            projectLabels: { secret: 'label-of-project' },
            projectOwner: 'somebody@example.org',
            apiServer: 'https://api.example.org',
            lists: [{ garden: 'osc', namespace: 'garden-x', name: 'listed' }],
          },
        ),
        plainOptions,
      ),
    );
    expect(everything).not.toMatch(
      /label-of|somebody|api\.example\.org|listed|uid-of/,
    );
  });
});
