import { makeStyles } from '@material-ui/core/styles';
import type { ShootRef, TargetCheck } from 'backstage-plugin-gardener-common';
import { CheckIcon } from '../../../icons/actions';
import { targetFacts } from '../../../model/targetFacts';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { CheckboxLine } from '../../CheckboxLine';
import { HandoverNote } from '../HandoverNote';

const useStyles = makeStyles(
  {
    set: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      '& svg': { color: 'var(--gardener-ok)' },
    },
  },
  { name: 'GardenerReverseChoice' },
);

/** What becomes of the entry on the target: it is there, it is written too, or somebody else must write it. */
export function ReverseChoice(props: {
  readonly shoot: ShootRef;
  readonly check: TargetCheck;
  readonly wanted: boolean;
  readonly onChange: (wanted: boolean) => void;
}) {
  const { shoot, check, wanted, onChange } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const { name, namespace, project } = targetFacts(check.target);
  if (check.reverse === 'set') {
    return (
      <span className={classes.set}>
        <CheckIcon size={14} />
        {t('change.choose.alreadyLists', { target: name, shoot: shoot.name })}
      </span>
    );
  }
  if (check.reverse === 'missing' && check.mayChange) {
    return (
      <CheckboxLine checked={wanted} onChange={onChange}>
        {t('change.choose.addReverse')}
      </CheckboxLine>
    );
  }
  return (
    <HandoverNote
      shoot={shoot.name}
      handover={{
        target: { namespace, name },
        project,
        edit: 'add',
        why: check.reverse === 'unknown' ? 'notAccessible' : 'noRights',
        owner: check.owner,
        yaml: check.reverseYaml,
      }}
    />
  );
}
