import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import type {
  AddressPlan,
  AddressTrial,
} from 'backstage-plugin-gardener-common';
import { CidrPage } from '../components/cidr/CidrPage';
import { Address } from './Address';
import { aTrial, shopPlan } from './addressPlanFixtures';
import { apiWith } from './FakeGardenerApi';
import { renderOnPage } from './renderOnPage';

/** A template that asks for a node network, and one that does not. */
const catalog = catalogApiMock({
  entities: ['create-cluster', 'website'].map(name => ({
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name },
    spec: {
      parameters: [
        {
          properties: {
            nodes: name === 'website' ? {} : { 'ui:field': 'GardenerNodeCidr' },
          },
        },
      ],
    },
  })),
});

/** The page of one Garden, whose answers a test may change. */
export async function renderPlan(
  options: {
    readonly at?: string;
    readonly plan?: Partial<AddressPlan>;
    readonly ranges?: (offset: number | undefined) => AddressPlan['ranges'];
    readonly trial?: AddressTrial;
  } = {},
): ReturnType<typeof renderOnPage> {
  const api = apiWith({
    addressPlan: ({ offset }) => {
      const plan = shopPlan(options.plan);
      // Unless told otherwise, the same on whatever page is asked for.
      const { ranges = () => ({ ...plan.ranges, offset: offset ?? 0 }) } =
        options;
      return { ...plan, ranges: ranges(offset) };
    },
    addressTrial: () => options.trial ?? aTrial(),
  });
  const page = (
    <>
      <CidrPage />
      <Address />
    </>
  );
  return renderOnPage(page, { api, at: options.at, catalog });
}

/** The drawing of its addresses. */
export const addressMap = () =>
  screen.findByRole('application', {
    name: 'Address map of 10.5.0.0/21 by Project',
  });
