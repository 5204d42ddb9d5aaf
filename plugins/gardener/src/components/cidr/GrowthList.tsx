import { makeStyles } from '@material-ui/core/styles';
import type {
  AddressTrial,
  BlockGrowth,
} from 'backstage-plugin-gardener-common';
import { CheckIcon } from '../../icons/actions';
import { SeverityIcon } from '../../icons/severity';
import { namesText } from '../../text/cidr/rangeText';
import { MONO } from '../../theme/cssVariables';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useTranslate } from '../../translation/useTranslate';

const useStyles = makeStyles(
  {
    title: {
      margin: '14px 0 6px',
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 700,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 128px) minmax(0, 1fr)',
      gap: 8,
      padding: '4px 0',
      fontSize: 12,
      lineHeight: '20px',
    },
    block: {
      padding: 0,
      border: 0,
      background: 'none',
      textAlign: 'left',
      font: `700 13px/20px ${MONO}`,
      color: 'var(--gardener-link)',
      textDecoration: 'underline',
      cursor: 'pointer',
      '&[aria-current]': { color: 'var(--gardener-text)' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    ok: { color: 'var(--gardener-ok)' },
    error: { color: 'var(--gardener-err)' },
    note: { color: 'var(--gardener-info)' },
    quiet: { margin: 0, fontSize: 12, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerGrowthList' },
);

function textOf(c: CidrTranslate, growth: BlockGrowth): string {
  const { peers, users, others, kept } = growth;
  if (peers > 0) {
    return c('trial.growsPeers', {
      count: peers,
      names: namesText(c, users, peers),
    });
  }
  if (kept.length > 0) return c('trial.growsKept');
  return others > 0
    ? c('trial.growsOthers', { count: others })
    : c('trial.growsFree');
}

/** How good a size is for a shoot: its peers and what is kept off decide. */
function verdictOf({ peers, others, kept }: BlockGrowth) {
  if (peers > 0 || kept.length > 0) return 'error';
  return others > 0 ? 'note' : 'ok';
}

/** The sizes that a shoot could grow to; each can be tried. */
export function GrowthList(props: {
  readonly trial: AddressTrial;
  readonly onTry: (block: string) => void;
}) {
  const { trial, onTry } = props;
  const classes = useStyles();
  const c = useCidrTranslate();
  const t = useTranslate();
  return (
    <>
      <h3 className={classes.title}>{c('trial.growth')}</h3>
      {trial.growth.length === 0 && (
        <p className={classes.quiet}>{c('trial.largest')}</p>
      )}
      <ul className={classes.list}>
        {trial.growth.map(growth => {
          const verdict = verdictOf(growth);
          return (
            <li key={growth.cidr} className={classes.item}>
              <span className={classes[verdict]}>
                {verdict === 'ok' ? (
                  <CheckIcon size={15} />
                ) : (
                  <SeverityIcon
                    severity={verdict}
                    label={t(`severity.${verdict}`)}
                  />
                )}
              </span>
              <button
                type="button"
                className={classes.block}
                aria-current={growth.cidr === trial.block || undefined}
                onClick={() => onTry(growth.cidr)}
              >
                {growth.cidr}
              </button>
              <span>{textOf(c, growth)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
