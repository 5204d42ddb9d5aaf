import { makeStyles } from '@material-ui/core/styles';
import type { RepairCheck } from '../../hooks/findings/useRepairs';
import { useNow } from '../../hooks/useNow';
import { CheckIcon } from '../../icons/actions';
import { ageText } from '../../text/ageText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';

const useStyles = makeStyles(
  {
    ok: {
      display: 'flex',
      gap: 10,
      padding: '10px 12px',
      borderLeft: '4px solid var(--gardener-ok)',
      borderRadius: 4,
      fontSize: 13,
      lineHeight: '18px',
      background: 'var(--gardener-okSoft)',
      '& svg': { marginTop: 1, color: 'var(--gardener-ok)' },
    },
  },
  { name: 'GardenerRepairVerdict' },
);

/** How long ago something was checked, counting on. */
function CheckedAge(props: { readonly at: string }) {
  const t = useTranslate();
  const f = useFindingsTranslate();
  const now = useNow();
  const age = ageText(t, Date.parse(props.at), now);
  // A live region that counts seconds is never quiet.
  return <span aria-live="off">{f('plan.checked', { age })}</span>;
}

/** What the Garden said of the chosen repairs, and when. */
export function RepairVerdict(props: {
  readonly check: RepairCheck;
  readonly onAgain: () => void;
}) {
  const { check, onAgain } = props;
  const classes = useStyles();
  const f = useFindingsTranslate();
  switch (check.kind) {
    case 'none':
      return null;
    case 'asking':
      return <p role="status">{f('plan.checking')}</p>;
    case 'failed':
      return (
        <div role="alert">
          <FailureNote
            title={f('plan.failed')}
            failure={check.failure}
            again={{ act: onAgain }}
          />
        </div>
      );
    case 'checked': {
      const { units, createdAt } = check.plan;
      const blocked = units.filter(({ state }) => state === 'blocked').length;
      if (check.changed)
        return <Note severity="note">{f('plan.changed')}</Note>;
      return blocked > 0 ? (
        <Note severity="warning">
          {f('plan.blocked', { count: blocked })} <CheckedAge at={createdAt} />
        </Note>
      ) : (
        <div className={classes.ok} role="status">
          <CheckIcon size={16} />
          <div>
            {f('plan.accepted')} <CheckedAge at={createdAt} />
          </div>
        </div>
      );
    }
    default: {
      const never: never = check;
      throw new Error(`Unknown check ${JSON.stringify(never)}`);
    }
  }
}
