import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { Peering, statusMessageKey } from 'backstage-plugin-gardener-common';
import { StandingIcon } from '../icons/standing';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    status: {
      display: 'flex',
      alignItems: 'center',
      gap: 10,
    },
    word: { display: 'block', fontWeight: 600 },
    detail: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    configured: { color: 'var(--gardener-ok)' },
    incompleteTarget: { color: 'var(--gardener-warn)' },
    incompleteHere: { color: 'var(--gardener-warn)' },
    notAccessible: { color: 'var(--gardener-unk)' },
  },
  { name: 'GardenerStatusCell' },
);

/** The status of a peering: arrow, word, and which side it is about. */
export function StatusCell(props: { readonly peering: Peering }) {
  const classes = useStyles();
  const t = useTranslate();
  const standing = statusMessageKey(props.peering);
  const tooltip = t(`status.${standing}.tooltip`);
  return (
    <div className={classes.status}>
      <Tooltip title={tooltip}>
        <span className={classes[standing]}>
          <StandingIcon standing={standing} size={20} label={tooltip} />
        </span>
      </Tooltip>
      <div>
        <span className={classes.word}>{t(`status.${standing}.label`)}</span>
        <span className={classes.detail}>{t(`status.${standing}.detail`)}</span>
      </div>
    </div>
  );
}
