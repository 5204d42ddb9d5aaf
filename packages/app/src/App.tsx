import { createApp } from '@backstage/frontend-defaults';
import { catalogModule } from './modules/catalog';
import { catalogGraphModule } from './modules/catalogGraph';
import { gardenSignInModule, oidcModule } from './modules/gardenSignIn';
import { navModule } from './modules/nav';
import { searchModule } from './modules/search';
import { signInModule } from './modules/signIn';

export default createApp({
  features: [
    navModule,
    signInModule,
    oidcModule,
    gardenSignInModule,
    catalogModule,
    catalogGraphModule,
    searchModule,
  ],
});
