import { makeStyles } from '@material-ui/core/styles';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import { CrossIcon } from '../../icons/actions';
import type { LandscapeState } from '../../model/landscape/landscapeState';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { IconButton } from '../IconButton';
import { SegmentedChoice } from '../SegmentedChoice';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '6px 12px',
      fontSize: 13,
      lineHeight: '18px',
    },
    chip: {
      display: 'inline-flex',
      alignItems: 'center',
      paddingLeft: 10,
      height: 28,
      boxSizing: 'border-box',
      borderRadius: 14,
      background: 'var(--gardener-infoSoft)',
      color: 'var(--gardener-info)',
      fontWeight: 600,
      '& button': { width: 26, height: 26, color: 'inherit' },
    },
  },
  { name: 'GardenerFocusBar' },
);

/** The shoots that are in focus, and how far around them is looked. */
export function FocusBar(props: {
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
}) {
  const { state, changes } = props;
  const { focus, depth } = state;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  if (focus.length === 0) return null;
  const nameOf = (shoot: string) => shoot.split('/')[1] ?? shoot;
  return (
    <div className={classes.bar} role="group" aria-label={l('focus.title')}>
      <span>{l('focus.title')}</span>
      {focus.map(shoot => (
        <span key={shoot} className={classes.chip} title={shoot}>
          {nameOf(shoot)}
          <IconButton
            label={l('focus.remove', { shoot: nameOf(shoot) })}
            onClick={() =>
              changes.focusOn(focus.filter(other => other !== shoot))
            }
          >
            <CrossIcon size={12} />
          </IconButton>
        </span>
      ))}
      <SegmentedChoice
        label={l('focus.depth')}
        options={[1, 2, 3].map(value => ({
          value,
          text: String(value),
          name: l('focus.depthOf', { count: value }),
        }))}
        value={depth}
        onChange={value =>
          changes.change({ depth: value === 1 ? undefined : String(value) })
        }
      />
      <TextButton onClick={() => changes.focusOn([])}>
        {l('focus.clear')}
      </TextButton>
    </div>
  );
}
