import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { CrossIcon } from '../../../icons/actions';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { Card } from '../../Card';
import { IconButton } from '../../IconButton';

const useStyles = makeStyles(
  {
    body: {
      display: 'grid',
      gap: 12,
      padding: '0 16px 16px',
      fontSize: 13,
      lineHeight: '18px',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerPanelFrame' },
);

/** What is known of the thing that is chosen, beside the drawing. */
export function PanelFrame(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, onClose, children } = props;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  return (
    <Card
      title={title}
      aside={
        <IconButton label={l('panel.close')} onClick={onClose}>
          <CrossIcon size={16} />
        </IconButton>
      }
    >
      <div className={classes.body}>{children}</div>
    </Card>
  );
}
