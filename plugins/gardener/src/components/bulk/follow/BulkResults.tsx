import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import { useShowMore } from '../../../hooks/useShowMore';
import { unitsInOrder } from '../../../model/bulk/bulkProgress';
import { projectsOf, type KnownProjects } from '../../../model/bulk/projectsOf';
import { asSentence } from '../../../text/asSentence';
import { pairLabel, pairWishes } from '../../../text/pairText';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { ChangeSection } from '../../change/ChangeSection';
import { GardenWords } from '../../GardenWords';
import { MoreButton } from '../MoreButton';
import { UnitStateSign } from './UnitStateSign';

/** So many pairs stand in the list before more are asked for. */
const STEP = 50;

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: 10,
      alignItems: 'start',
      padding: '8px 0',
      borderBottom: '1px solid var(--gardener-line)',
    },
    quiet: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerBulkResults' },
);

/** Each pair of a change with how far it is, and what went wrong; worst first. */
export function BulkResults(props: {
  readonly change: Change;
  readonly projects?: KnownProjects;
}) {
  const { change, projects } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const projectOf = projectsOf(change.steps, projects);
  const { shown, more, showMore } = useShowMore(unitsInOrder(change), STEP);
  return (
    <ChangeSection
      title={t('follow.results', { number: String(change.units.length) })}
    >
      <ul className={classes.list}>
        {shown.map((unit, index) => (
          <li key={index} className={classes.item}>
            <div>
              <b>{pairLabel(t, unit, projectOf)}</b>
              {pairWishes(t, unit).map(wish => (
                <div key={wish} className={classes.quiet}>
                  {wish}
                </div>
              ))}
              {unit.problem && <div>{asSentence(unit.problem.message)}</div>}
              {unit.problem?.gardenWords && (
                <GardenWords words={unit.problem.gardenWords} />
              )}
            </div>
            <UnitStateSign state={unit.state} />
          </li>
        ))}
      </ul>
      <MoreButton more={more} onMore={showMore} />
    </ChangeSection>
  );
}
