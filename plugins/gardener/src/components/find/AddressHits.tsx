import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useAnalytics } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import type { AddressHit } from 'backstage-plugin-gardener-common';
import { MONO } from '../../theme/cssVariables';
import { useTranslate } from '../../translation/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { ShootFacts } from './ShootFacts';
import { ShootStanding } from './ShootStanding';

const useStyles = makeStyles(
  {
    hits: { listStyle: 'none', margin: 0, padding: 0 },
    hit: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 24px',
      padding: '10px 16px',
      borderTop: '1px solid var(--gardener-line)',
    },
    shoot: { flex: '1 1 320px', minWidth: 0 },
    name: { fontSize: 16, lineHeight: '22px', fontWeight: 700 },
    match: { flex: '0 1 200px', fontSize: 13, lineHeight: '18px' },
    network: { display: 'block', fontFamily: MONO, overflowWrap: 'anywhere' },
    word: { color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerAddressHits' },
);

/** Shoots with the node network that hit, and how it did. */
export function AddressHits(props: { readonly hits: readonly AddressHit[] }) {
  const classes = useStyles();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  const analytics = useAnalytics();
  return (
    <ol className={classes.hits}>
      {props.hits.map(({ shoot, networks, match }, index) => {
        const to = linkTo(shoot.entityRef);
        return (
          <li key={formatShootRef(shoot.ref)} className={classes.hit}>
            <div className={classes.shoot}>
              <Link
                className={classes.name}
                to={to}
                noTrack
                // As results of search are told. What was typed stays here.
                onClick={() =>
                  analytics.captureEvent('discover', shoot.ref.name, {
                    attributes: { to },
                    value: index + 1,
                  })
                }
              >
                {shoot.ref.name}
              </Link>
              <ShootFacts
                shoot={shoot.ref}
                project={shoot.project}
                purpose={shoot.purpose}
                region={shoot.region}
              />
              <ShootStanding shoot={shoot.ref} />
            </div>
            <div className={classes.match}>
              <VisuallyHidden>{t('find.address.networks')}</VisuallyHidden>
              {networks.map(network => (
                <span key={network} className={classes.network}>
                  {network}
                </span>
              ))}
              <span className={classes.word}>
                {t(`find.address.match.${match}`)}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
