import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import type { Steering } from '../../hooks/changes/useSteering';
import type { GridItemProps } from '../../hooks/useGridFocus';
import { OfferedAct, actsOf } from '../../model/changes/changeActs';
import { isOpen } from '../../model/changes/isOpen';
import { actObstacle } from '../../text/changes/actObstacle';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useBulkDialog } from '../bulk/BulkDialogContext';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { ActButton } from './ActButton';

const useStyles = makeStyles(
  {
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: 2,
    },
  },
  { name: 'GardenerChangeActions' },
);

/** One button of a row. */
export type RowAct =
  | ({ readonly kind: 'steer' } & OfferedAct)
  /** Opens the dialog in which the change is followed. */
  | { readonly kind: 'follow' };

/** The buttons of a row from left to right. */
export function rowActsOf(change: Change): readonly RowAct[] {
  const steered = actsOf(change).map(
    offered => ({ kind: 'steer', ...offered } as const),
  );
  return isOpen(change.state) ? [...steered, { kind: 'follow' }] : steered;
}

/** What can be done with a change in its row. */
export function ChangeActions(props: {
  readonly change: Change;
  readonly subject: string;
  readonly steering: Pick<Steering, 'want' | 'busy'>;
  readonly itemOf: (act: number) => GridItemProps;
}) {
  const { change, subject, steering, itemOf } = props;
  const classes = useStyles();
  const c = useChangesTranslate();
  const ofShoot = useChangeDialog();
  const ofPairs = useBulkDialog();

  const dialog = change.kind === 'bulk' ? ofPairs : ofShoot;
  const textOf = (act: RowAct) => {
    if (act.kind === 'follow') return c('act.follow');
    return act.act === 'resume' && change.state === 'writing'
      ? c('act.keepGoing')
      : c(`act.${act.act}`);
  };
  const reasonOf = (act: RowAct) =>
    act.kind === 'follow' ? undefined : actObstacle(c, act, steering.busy);
  return (
    <div className={classes.actions}>
      {rowActsOf(change).map((act, index) => (
        <ActButton
          // By place, so that the focus stays when it becomes another act.
          key={index}
          text={textOf(act)}
          name={c('act.of', { act: textOf(act), subject })}
          disabledReason={reasonOf(act)}
          item={itemOf(index)}
          onClick={() =>
            act.kind === 'follow'
              ? dialog.open({ kind: 'follow', changeId: change.id })
              : steering.want(change, act.act)
          }
        />
      ))}
    </div>
  );
}
