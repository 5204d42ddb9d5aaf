import { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { CrossIcon } from '../../icons/actions';
import { LockIcon } from '../../icons/signs';
import { cssVariables } from '../../theme/cssVariables';
import { useTranslate } from '../../translation/useTranslate';
import { IconButton } from '../IconButton';

const useStyles = makeStyles(
  theme => ({
    bar: {
      ...cssVariables(theme),
      position: 'fixed',
      left: '50%',
      bottom: 16,
      transform: 'translateX(-50%)',
      // Over the page, and under its dialogs.
      zIndex: theme.zIndex.appBar,
      display: 'flex',
      alignItems: 'center',
      gap: 12,
      boxSizing: 'border-box',
      width: 'max-content',
      maxWidth: 'min(720px, calc(100vw - 32px))',
      padding: '8px 8px 8px 14px',
      backgroundImage: 'none',
      // In the dark it is as light as the cards that it may lie over.
      outline: '1px solid var(--gardener-line)',
      borderLeft: '4px solid var(--gardener-info)',
      color: 'var(--gardener-text)',
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      '& > svg': { color: 'var(--gardener-info)' },
    },
    text: { margin: 0 },
  }),
  { name: 'GardenerPageBar' },
);

/** A message over whatever page is shown, with one thing to do, that can be sent away. */
export function PageBar(props: {
  readonly text: ReactNode;
  readonly action: ReactNode;
  readonly onDismiss: () => void;
}) {
  const { text, action, onDismiss } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <Paper
      component="section"
      elevation={8}
      className={classes.bar}
      aria-label={t('signIn.bar.label')}
    >
      <LockIcon size={16} />
      <p className={classes.text} role="status">
        {text}
      </p>
      {action}
      <IconButton label={t('signIn.bar.dismiss')} onClick={onDismiss}>
        <CrossIcon size={14} />
      </IconButton>
    </Paper>
  );
}
