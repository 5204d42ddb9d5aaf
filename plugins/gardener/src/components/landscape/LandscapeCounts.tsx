import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import type { LandscapeState } from '../../model/landscape/landscapeState';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '6px 12px',
      fontSize: 12,
      lineHeight: '16px',
    },
    chip: {
      padding: '3px 10px',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 12,
    },
    quiet: { marginLeft: 'auto', color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerLandscapeCounts' },
);

/** How much there is, and how much of it is not shown. */
export function LandscapeCounts(props: {
  readonly landscape: Landscape;
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
}) {
  const { landscape, state, changes } = props;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const { totals, hidden } = landscape;
  const { configured, incomplete, notAccessible } = totals.peerings;
  const setAlone = (alone: boolean) =>
    changes.change({ alone: alone ? 'true' : undefined });
  return (
    <div className={classes.line}>
      <b role="status">
        {l('counts.all', {
          peerings: l('counts.peerings', {
            count: configured + incomplete + notAccessible,
          }),
          shoots: l('counts.shoots', { count: totals.shoots }),
          projects: l('counts.projects', { count: totals.projects }),
        })}
      </b>
      {hidden.alone.shoots > 0 && (
        <>
          <span className={classes.chip}>
            {l('counts.aloneHidden', { count: hidden.alone.shoots })}
          </span>
          <TextButton onClick={() => setAlone(true)}>
            {l('counts.show')}
          </TextButton>
        </>
      )}
      {state.alone && (
        <TextButton onClick={() => setAlone(false)}>
          {l('counts.hide')}
        </TextButton>
      )}
      <span className={classes.quiet}>{l('configuredOnly')}</span>
    </div>
  );
}
