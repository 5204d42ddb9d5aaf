import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import { stateText } from '../../text/changes/stateText';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { changeSign } from '../history/changeSign';

const useStyles = makeStyles(
  {
    cell: { display: 'flex', alignItems: 'center', gap: 8, fontWeight: 600 },
    ok: { color: 'var(--gardener-ok)' },
    info: { color: 'var(--gardener-info)' },
    warn: { color: 'var(--gardener-warn)' },
    err: { color: 'var(--gardener-err)' },
    unk: { color: 'var(--gardener-unk)' },
  },
  { name: 'GardenerChangeStateCell' },
);

/** How a change stands: sign and word. */
export function ChangeStateCell(props: { readonly change: Change }) {
  const { change } = props;
  const classes = useStyles();
  const c = useChangesTranslate();
  const t = useTranslate();
  const { sign, colour } = changeSign(change.state, 16);
  return (
    <span className={classes.cell}>
      <span className={classes[colour]}>{sign}</span>
      {stateText(c, t, change)}
    </span>
  );
}
