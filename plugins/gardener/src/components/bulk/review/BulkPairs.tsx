import { makeStyles } from '@material-ui/core/styles';
import type { BulkPlan } from 'backstage-plugin-gardener-common';
import { useShowMore } from '../../../hooks/useShowMore';
import type { BulkChoice } from '../../../model/bulk/bulkChoice';
import { pairLabel, type ProjectOf } from '../../../text/pairText';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { ChangeSection } from '../../change/ChangeSection';
import { MoreButton } from '../MoreButton';
import { BlockedPair } from './BlockedPair';
import { PairToWrite } from './PairToWrite';

/** So many pairs stand in a list before more are asked for. */
const STEP = 50;

const useStyles = makeStyles(
  {
    sections: { display: 'grid', gap: 18 },
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        padding: '4px 0',
        borderBottom: '1px solid var(--gardener-line)',
      },
    },
    quiet: {
      margin: '0 0 6px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerBulkPairs' },
);

/** The pairs of a plan: those that are written, each of which can be left out, those that are not, and why. */
export function BulkPairs(props: {
  readonly plan: Pick<BulkPlan, 'units'>;
  readonly projectOf: ProjectOf;
  readonly choice: BulkChoice;
  readonly onLeaveOut: (place: number, leftOut: boolean) => void;
}) {
  const { plan, projectOf, choice, onLeaveOut } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const placed = plan.units.map((unit, place) => ({ unit, place }));
  const inState = (state: 'ready' | 'blocked' | 'nothingToDo') =>
    placed.filter(({ unit }) => unit.state === state);
  const ready = useShowMore(inState('ready'), STEP);
  const blocked = useShowMore(inState('blocked'), STEP);
  const asWanted = useShowMore(inState('nothingToDo'), STEP);
  const numberOf = (state: 'ready' | 'blocked' | 'nothingToDo') =>
    String(inState(state).length);
  return (
    <div className={classes.sections}>
      <ChangeSection title={t('review.written', { number: numberOf('ready') })}>
        <p className={classes.quiet}>
          {t(ready.shown.length > 0 ? 'review.writtenHint' : 'review.none')}
        </p>
        <ul className={classes.list}>
          {ready.shown.map(({ unit, place }) => (
            <li key={place}>
              <PairToWrite
                unit={unit}
                projectOf={projectOf}
                included={!choice.leftOut.has(place)}
                onInclude={included => onLeaveOut(place, !included)}
              />
            </li>
          ))}
        </ul>
        <MoreButton more={ready.more} onMore={ready.showMore} />
      </ChangeSection>
      {blocked.shown.length > 0 && (
        <ChangeSection
          title={t('review.blocked', { number: numberOf('blocked') })}
        >
          <ul className={classes.list}>
            {blocked.shown.map(({ unit, place }) => (
              <li key={place}>
                <BlockedPair unit={unit} projectOf={projectOf} />
              </li>
            ))}
          </ul>
          <MoreButton more={blocked.more} onMore={blocked.showMore} />
        </ChangeSection>
      )}
      {asWanted.shown.length > 0 && (
        <ChangeSection
          title={t('review.nothingToDo', { number: numberOf('nothingToDo') })}
        >
          <ul className={classes.list}>
            {asWanted.shown.map(({ unit, place }) => (
              <li key={place}>{pairLabel(t, unit, projectOf)}</li>
            ))}
          </ul>
          <MoreButton more={asWanted.more} onMore={asWanted.showMore} />
        </ChangeSection>
      )}
    </div>
  );
}
