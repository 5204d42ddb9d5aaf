import { makeStyles } from '@material-ui/core/styles';
import type {
  LandscapeHidden,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { LandscapeLink } from './LandscapeLink';

const useStyles = makeStyles(
  {
    note: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 12px',
      margin: '8px 0 0',
      fontSize: 12,
      lineHeight: '18px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerFartherNote' },
);

/** Says how many shoots are near enough and were too many to be given, with the way to where they can be filtered. */
export function FartherNote(props: {
  readonly shoot: ShootRef;
  readonly depth: number;
  readonly farther: LandscapeHidden['farther'];
}) {
  const { shoot, depth, farther } = props;
  const classes = useStyles();
  const g = useGraphTranslate();
  if (farther.shoots === 0) return null;
  return (
    <p className={classes.note}>
      <span>{g('topology.farther', { count: farther.shoots })}</span>
      <LandscapeLink shoot={shoot} depth={depth} />
    </p>
  );
}
