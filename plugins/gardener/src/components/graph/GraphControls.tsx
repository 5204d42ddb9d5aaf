import { makeStyles } from '@material-ui/core/styles';
import { FitIcon, MinusIcon } from '../../icons/zoom';
import { PlusIcon } from '../../icons/actions';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { IconButton } from '../IconButton';

const useStyles = makeStyles(
  {
    controls: {
      position: 'absolute',
      right: 0,
      bottom: 0,
      zIndex: 4,
      display: 'grid',
      borderRadius: 4,
      background: 'var(--gardener-paper)',
      boxShadow: '0 1px 3px rgba(0, 0, 0, 0.24)',
    },
  },
  { name: 'GardenerGraphControls' },
);

/** Zoom, and all of it at once. */
export function GraphControls(props: {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
}) {
  const { onZoomIn, onZoomOut, onFit } = props;
  const classes = useStyles();
  const g = useGraphTranslate();
  return (
    <div
      className={classes.controls}
      role="group"
      aria-label={g('controls.label')}
    >
      <IconButton label={g('controls.zoomIn')} onClick={onZoomIn}>
        <PlusIcon size={14} />
      </IconButton>
      <IconButton label={g('controls.zoomOut')} onClick={onZoomOut}>
        <MinusIcon size={14} />
      </IconButton>
      <IconButton label={g('controls.fit')} onClick={onFit}>
        <FitIcon size={14} />
      </IconButton>
    </div>
  );
}
