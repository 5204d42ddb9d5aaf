import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Peering } from 'backstage-plugin-gardener-common';
import { targetFacts } from '../model/targetFacts';
import { useTranslate } from '../translation/useTranslate';
import { FindingDetail } from './FindingDetail';
import { SeedName } from './SeedName';
import { FindingAction } from './steps/FindingAction';

const useStyles = makeStyles(
  {
    detail: {
      display: 'flex',
      flexDirection: 'column',
      gap: 14,
      padding: '6px 8px 12px 30px',
    },
    nothing: { margin: 0, fontSize: 13, color: 'var(--gardener-text2)' },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 28px',
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      '& > div': { display: 'flex', gap: 6 },
      '& dt': { color: 'var(--gardener-text2)' },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  },
  { name: 'GardenerPeeringDetail' },
);

/** Everything of a peering: its findings in full, and the facts that no column has. */
export function PeeringDetail(props: { readonly peering: Peering }) {
  const { peering } = props;
  const classes = useStyles();
  const t = useTranslate();
  const facts = targetFacts(peering.target);
  const { entry, target } = peering;
  const fact = (term: string, value: ReactNode) => (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
  const entryText =
    entry &&
    (entry.seed === null
      ? t('detail.entryTextNoSeed', {
          namespace: entry.namespace,
          name: entry.name,
        })
      : t('detail.entryText', {
          namespace: entry.namespace,
          name: entry.name,
          seed: entry.seed,
        }));
  return (
    <div
      className={classes.detail}
      role="group"
      aria-label={t('detail.label', { target: facts.name })}
    >
      {peering.findings.length === 0 && (
        <p className={classes.nothing}>
          {peering.status === 'configured'
            ? t('detail.nothing')
            : t('detail.nothingFound')}
        </p>
      )}
      {peering.findings.map((finding, index) => (
        <FindingDetail
          key={`${finding.code}-${index}`}
          finding={finding}
          action={<FindingAction peering={peering} finding={finding} />}
        />
      ))}
      <dl className={classes.facts}>
        {fact(t('detail.namespace'), facts.namespace)}
        {target.kind !== 'notAccessible' &&
          target.project !== null &&
          fact(t('detail.project'), target.project)}
        {facts.seed !== null &&
          fact(
            t('detail.seed'),
            <SeedName seed={facts.seed} migratingFrom={facts.migratingFrom} />,
          )}
        {target.kind === 'visible' &&
          target.purpose !== null &&
          fact(t('detail.purpose'), target.purpose)}
        {fact(t('detail.entry'), entryText ?? t('detail.noEntry'))}
      </dl>
    </div>
  );
}
