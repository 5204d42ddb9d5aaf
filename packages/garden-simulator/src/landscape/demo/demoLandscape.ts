import { HELD_IRREGULAR } from '../irregular/irregularShoots';
import { Landscape } from '../Landscape';
import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { gardenObjects } from '../objects/garden';
import { DATA_SHOOTS } from './dataShoots';
import {
  ARCHIVE,
  DATA,
  DEFAULT_NODES,
  DEMO_GARDEN,
  DEV,
  EU_DE_1,
  EU_DE_2,
  EU_NL_1,
  OPS,
  PARTNER,
  PROD,
} from './demoGarden';
import { demoProjects } from './demoProjects';
import { DEMO_GRANTS, demoUsers } from './demoUsers';
import { DEV_SHOOTS } from './devShoots';
import { OPS_SHOOTS } from './opsShoots';
import { ARCHIVE_SHOOTS, PARTNER_SHOOTS } from './partnerShoots';
import { PROD_SHOOTS } from './prodShoots';

/**
 * The Garden `osc` of the demo.
 *
 * mara sees 26 shoots in four projects with 22 peerings between 15 of them, nine of which are those of `prod/shop`.
 * The times are given from `now` backwards, so that the landscape is as fresh at every start.
 */
export function demoLandscape(now: Date): Landscape {
  return {
    gardenName: DEMO_GARDEN,
    users: demoUsers(DEMO_GARDEN),
    grants: DEMO_GRANTS,
    objects: gardenObjects(
      {
        name: DEMO_GARDEN,
        defaultNodes: DEFAULT_NODES,
        peering: true,
        accessRestrictions: [EU_ACCESS_ONLY],
        seeds: [
          {
            name: EU_DE_1,
            region: 'eu-de',
            nodes: '10.240.0.0/18',
            pods: '10.241.128.0/17',
            services: '10.241.0.0/17',
          },
          {
            name: EU_DE_2,
            region: 'eu-de',
            nodes: '10.240.64.0/18',
            pods: '10.242.128.0/17',
            services: '10.242.0.0/17',
          },
          {
            name: EU_NL_1,
            region: 'eu-nl',
            nodes: '10.240.128.0/18',
            pods: '10.243.128.0/17',
            services: '10.243.0.0/17',
          },
        ],
        projects: demoProjects,
        settlements: [
          {
            home: PROD,
            shoots: PROD_SHOOTS,
            held: ['payments', 'orders', 'storefront'],
          },
          { home: OPS, shoots: OPS_SHOOTS, held: ['registry'] },
          { home: DATA, shoots: DATA_SHOOTS, held: ['stream'] },
          { home: DEV, shoots: DEV_SHOOTS, held: ['playground', 'nightly'] },
          { home: PARTNER, shoots: PARTNER_SHOOTS, held: HELD_IRREGULAR },
          { home: ARCHIVE, shoots: ARCHIVE_SHOOTS, held: [] },
        ],
      },
      now,
    ),
  };
}
