import { createApp } from '@backstage/frontend-defaults';
import { gardenSignInModule, oidcModule } from './modules/gardenSignIn';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

export default createApp({
  features: [navModule, signInModule, oidcModule, gardenSignInModule],
});
