import { makeStyles } from '@material-ui/core/styles';
import type { BulkPlan } from 'backstage-plugin-gardener-common';
import {
  stepsToSend,
  warningsToAccept,
  type BulkChoice,
} from '../../../model/bulk/bulkChoice';
import { projectsOf, type KnownProjects } from '../../../model/bulk/projectsOf';
import { WrittenAs } from '../../change/review/WrittenAs';
import { BulkPairs } from './BulkPairs';
import { BulkPatches } from './BulkPatches';
import { BulkWarnings } from './BulkWarnings';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: 24,
      alignItems: 'start',
      '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    column: { display: 'grid', gap: 18, minWidth: 0 },
  },
  { name: 'GardenerBulkPlanView' },
);

/** A plan of many pairs to be read: the pairs on the left, what is written to which shoot on the right. */
export function BulkPlanView(props: {
  readonly plan: BulkPlan;
  readonly projects: KnownProjects | undefined;
  readonly choice: BulkChoice;
  readonly onChoose: (choice: BulkChoice) => void;
}) {
  const { plan, projects, choice, onChoose } = props;
  const { garden, gardenUser, steps } = plan;
  const classes = useStyles();
  const leaveOut = (place: number, isOut: boolean) => {
    const leftOut = new Set(choice.leftOut);
    if (isOut) leftOut.add(place);
    else leftOut.delete(place);
    onChoose({ ...choice, leftOut });
  };
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <BulkPairs
          plan={plan}
          projectOf={projectsOf(steps, projects)}
          choice={choice}
          onLeaveOut={leaveOut}
        />
      </div>
      <div className={classes.column}>
        <BulkWarnings
          warnings={warningsToAccept(plan, choice)}
          accepted={choice.warnings}
          onAccept={warnings => onChoose({ ...choice, warnings })}
        />
        <div>
          <WrittenAs garden={garden} gardenUser={gardenUser} />
          <BulkPatches
            steps={stepsToSend(plan, choice)}
            reduced={choice.leftOut.size > 0}
          />
        </div>
      </div>
    </div>
  );
}
