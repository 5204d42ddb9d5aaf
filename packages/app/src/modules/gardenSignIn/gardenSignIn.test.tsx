import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  createExtension,
  coreExtensionData,
  useApi,
} from '@backstage/frontend-plugin-api';
import { screen } from '@testing-library/react';
import { gardenAuthApiRef } from 'backstage-plugin-gardener';
import gardenerPlugin from 'backstage-plugin-gardener/alpha';
import { gardenSignInModule, oidcModule } from './index';

function Known() {
  const auth = useApi(gardenAuthApiRef);
  return (
    <>
      {['oidc', 'google']
        .map(provider => `${provider} ${auth.isKnown(provider)}`)
        .join(', ')}
    </>
  );
}

describe('the sign-in to Gardens', () => {
  it('is the portal’s own OpenID Connect provider', async () => {
    renderTestApp({
      features: [gardenerPlugin, oidcModule, gardenSignInModule],
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
      await screen.findByText('oidc true, google false'),
    ).toBeInTheDocument();
  });
});
