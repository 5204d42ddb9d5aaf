import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { StandingIcon } from '../../icons/standing';
import type { LandscapeRow } from '../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { useTranslate } from '../../translation/useTranslate';

const useStyles = makeStyles(
  {
    status: { display: 'flex', alignItems: 'center', gap: 10 },
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
  { name: 'GardenerRowStatus' },
);

/** The status of a peering of the landscape: arrow, word, and which shoot it is about. */
export function RowStatus(props: { readonly row: LandscapeRow }) {
  const { standing, target } = props.row;
  const classes = useStyles();
  const t = useTranslate();
  const l = useLandscapeTranslate();
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
        <span className={classes.detail}>
          {standing === 'incompleteTarget'
            ? l('panel.missingOn', { shoot: target.name })
            : t(`status.${standing}.detail`)}
        </span>
      </div>
    </div>
  );
}
