import { makeStyles } from '@material-ui/core/styles';
import type { AddressTrial, BlockHit } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../../icons/severity';
import { countText } from '../../model/cidr/countText';
import { keptText, usersText } from '../../text/cidr/rangeText';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useTranslate } from '../../translation/useTranslate';

const useStyles = makeStyles(
  {
    title: {
      margin: '4px 0',
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 700,
    },
    quiet: {
      margin: '4px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    hits: { margin: 0, padding: 0, listStyle: 'none' },
    hit: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 108px) minmax(0, 1fr)',
      gap: 8,
      alignItems: 'start',
      padding: '6px 0',
      borderBottom: '1px solid var(--gardener-line)',
      '& b': { overflowWrap: 'anywhere' },
    },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
    small: { fontSize: 12, lineHeight: '16px', overflowWrap: 'anywhere' },
  },
  { name: 'GardenerTrialHits' },
);

function titleOf(
  c: CidrTranslate,
  { couldNotPeer, hitCount, kept }: AddressTrial,
): string {
  if (couldNotPeer > 0) return c('trial.couldNot', { count: couldNotPeer });
  if (hitCount > 0) return c('trial.inside');
  return kept.length > 0 ? '' : c('trial.free');
}

/** What a block would be in the way of. */
export function TrialHits(props: { readonly trial: AddressTrial }) {
  const { trial } = props;
  const { hits, hitCount, ofPeers, problems, kept, unknown } = trial;
  const classes = useStyles();
  const c = useCidrTranslate();
  const t = useTranslate();
  const title = titleOf(c, trial);
  const line = (key: string, severity: 'error' | 'warning', text: string) => (
    <li key={key} className={classes.hit}>
      <span className={classes[severity]}>
        <SeverityIcon severity={severity} label={t(`severity.${severity}`)} />
      </span>
      <span style={{ gridColumn: '2 / -1' }}>{text}</span>
    </li>
  );
  const severityOf = ({ kind }: BlockHit) =>
    kind === 'nodes' ? 'error' : 'warning';
  const users = (hit: BlockHit) => usersText(c, hit.users, hit.shoots);
  return (
    <div role="status">
      {title !== '' && <p className={classes.title}>{title}</p>}
      {ofPeers > 0 && (
        <p className={classes.quiet}>
          {c('trial.ofPeers', { count: ofPeers })}
        </p>
      )}
      <ul className={classes.hits}>
        {problems.map(problem =>
          line(
            problem.kind,
            'error',
            problem.kind === 'tooLarge'
              ? c('trial.tooLarge', { prefix: String(problem.maxPrefix) })
              : c('trial.doesNotHold', { range: problem.cidr }),
          ),
        )}
        {kept.map(range =>
          line(
            `${range.kind} ${range.cidr}`,
            range.kind === 'reserved' ? 'error' : 'warning',
            c('trial.kept', { what: keptText(c, range) }),
          ),
        )}
        {hits.map(hit => (
          <li key={`${hit.kind} ${hit.cidr}`} className={classes.hit}>
            <span className={classes[severityOf(hit)]}>
              <SeverityIcon
                severity={severityOf(hit)}
                label={t(`severity.${severityOf(hit)}`)}
              />
            </span>
            <b>
              {hit.kind === 'nodes'
                ? users(hit)
                : c('trial.insideOf', {
                    kind: c(`kind.${hit.kind}`),
                    users: users(hit),
                  })}
            </b>
            <span className={classes.small}>
              {c(hit.isWhole ? 'trial.whole' : 'trial.shared', {
                range: hit.cidr,
                addresses: countText(hit.shared),
              })}
            </span>
          </li>
        ))}
      </ul>
      {hitCount > hits.length && (
        <p className={classes.quiet}>
          {c('trial.moreHits', { count: hitCount - hits.length })}
        </p>
      )}
      {unknown > 0 && (
        <p className={classes.quiet}>
          {c('trial.unknown', { count: unknown })}
        </p>
      )}
    </div>
  );
}
