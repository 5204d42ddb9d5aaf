import { ReactNode, useEffect, useRef } from 'react';
import Dialog from '@material-ui/core/Dialog';
import { makeStyles } from '@material-ui/core/styles';
import { useReturnFocus } from '../hooks/useReturnFocus';
import { cssVariables } from '../theme/cssVariables';

const useStyles = makeStyles(
  theme => ({
    // A dialog stands outside of the root of the plugin, so it brings the colours itself.
    root: { ...cssVariables(theme) },
    paper: {
      width: '100%',
      margin: 24,
      maxHeight: 'calc(100% - 48px)',
      borderRadius: 6,
      backgroundImage: 'none',
      color: 'var(--gardener-text)',
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      '&:focus': { outline: 'none' },
      '@media (max-width: 640px)': {
        margin: 8,
        maxHeight: 'calc(100% - 16px)',
      },
    },
    top: { alignItems: 'flex-start' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: '8px 16px',
      padding: '18px 24px 12px',
    },
    title: {
      fontSize: 20,
      lineHeight: '26px',
      fontWeight: 700,
      margin: 0,
      overflowWrap: 'anywhere',
      '&:focus': { outline: 'none' },
    },
    subtitle: { color: 'var(--gardener-text2)', margin: 0 },
    body: {
      flex: '1 1 auto',
      minHeight: 0,
      overflowY: 'auto',
      padding: '0 24px 16px',
    },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      padding: '12px 24px',
      borderTop: '1px solid var(--gardener-line)',
    },
    aside: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      marginRight: 'auto',
    },
  }),
  { name: 'GardenerDialog' },
);

/** A dialog of the plugin. It is open as long as it is rendered, keeps the focus, and gives it back in the end. */
export function GardenerDialog(props: {
  /** Pixels, where the screen has them. */
  readonly width: number;
  /** Id of its title. */
  readonly labelledBy: string;
  /** Id of what it asks, for one that interrupts. */
  readonly describedBy?: string;
  /** Asks before something is lost. */
  readonly alert?: boolean;
  /** Esc, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { width, labelledBy, describedBy, alert, onClose, children } = props;
  const classes = useStyles();
  const ref = useReturnFocus();
  return (
    <Dialog
      open
      maxWidth={false}
      className={classes.root}
      classes={{ paper: classes.paper, scrollPaper: classes.top }}
      PaperProps={{
        ref,
        style: { maxWidth: width },
        role: alert ? 'alertdialog' : 'dialog',
        'aria-modal': true,
      }}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      disableRestoreFocus
      onClose={onClose}
    >
      {children}
    </Dialog>
  );
}

/**
 * The head of a dialog. Its title takes the focus, and is read, when the dialog opens, and when it goes on to something
 * else and what had the focus is gone.
 */
export function DialogHead(props: {
  readonly title: string;
  readonly titleId: string;
  /** Another one whenever the dialog shows something else; the title unless given. */
  readonly phase?: string;
  readonly subtitle?: ReactNode;
  /** At the right end, or below where there is no room. */
  readonly children?: ReactNode;
}) {
  const { title, titleId, phase = title, subtitle, children } = props;
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const dialog = heading.current?.closest('[aria-modal]');
    if (!dialog?.contains(document.activeElement)) heading.current?.focus();
  }, [phase]);
  return (
    <div className={classes.head}>
      <div>
        <h2 ref={heading} className={classes.title} id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {children}
    </div>
  );
}

/** What is between head and foot; scrolls when it is long. */
export function DialogBody(props: { readonly children: ReactNode }) {
  return <div className={useStyles().body}>{props.children}</div>;
}

/** The foot of a dialog with its buttons. */
export function DialogFoot(props: {
  /** At the left end. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.foot}>
      <div className={classes.aside}>{props.aside}</div>
      {props.children}
    </div>
  );
}
