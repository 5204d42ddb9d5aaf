import {
  coreExtensionData,
  createExtension,
  useApi,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { screen } from '@testing-library/react';
import { catalogGraphModule } from './index';

function Known() {
  const { knownRelationPairs, defaultRelations } = useApi(catalogGraphApiRef);
  return (
    <ul>
      {knownRelationPairs.map(([there, back]) => (
        <li
          key={there}
        >{`${there} and ${back}, shown: ${defaultRelations.includes(
          there,
        )}`}</li>
      ))}
    </ul>
  );
}

describe('the graph of the catalog', () => {
  it('knows the relation of peered clusters by a name each way, and those that it knew before', async () => {
    renderTestApp({
      features: [catalogGraphPlugin, catalogGraphModule],
      extensions: [
        createExtension({
          name: 'known',
          attachTo: { id: 'app/root', input: 'elements' },
          output: [coreExtensionData.reactElement],
          factory: () => [coreExtensionData.reactElement(<Known />)],
        }),
      ],
    });
    expect(
      await screen.findByText('peersWith and peeredBy, shown: true'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('dependsOn and dependencyOf, shown: true'),
    ).toBeInTheDocument();
  });
});
