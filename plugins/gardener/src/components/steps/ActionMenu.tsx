import { useEffect, useState } from 'react';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { cssVariables } from '../../theme/cssVariables';

const useStyles = makeStyles(
  theme => ({
    // A menu stands outside of the root of the plugin, so it brings the colours itself.
    root: { ...cssVariables(theme) },
    paper: { maxWidth: 360, backgroundImage: 'none' },
    item: {
      display: 'block',
      minHeight: 36,
      padding: '8px 14px',
      fontSize: 14,
      lineHeight: '20px',
      whiteSpace: 'normal',
      color: 'var(--gardener-text)',
    },
    danger: { color: 'var(--gardener-err)' },
    off: { color: 'var(--gardener-text2)', cursor: 'default' },
    reason: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  }),
  { name: 'GardenerActionMenu' },
);

/** One thing to do. */
export interface ActionItem {
  readonly key: string;
  readonly label: string;
  /** Why it can't be done now. It is read with its reason, and nothing happens on a click. */
  readonly reason?: string;
  readonly danger?: boolean;
  readonly act: () => void;
}

/** A menu of things to do. What is chosen begins when the menu has closed and given the focus back. */
export function ActionMenu(props: {
  readonly id: string;
  readonly label: string;
  /** Where it opens; undefined while it is closed. */
  readonly anchor: HTMLElement | undefined;
  readonly items: readonly ActionItem[];
  readonly onClose: () => void;
}) {
  const { id, label, anchor, items, onClose } = props;
  const classes = useStyles();
  const [chosen, setChosen] = useState<ActionItem>();
  // What was shown last stays while the menu fades.
  const [shown, setShown] = useState(items);
  if (anchor && shown !== items) setShown(items);

  useEffect(() => {
    if (anchor || !chosen) return;
    setChosen(undefined);
    chosen.act();
  }, [anchor, chosen]);

  return (
    <Menu
      id={id}
      className={classes.root}
      classes={{ paper: classes.paper }}
      open={anchor !== undefined}
      anchorEl={anchor}
      getContentAnchorEl={null}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      MenuListProps={{ 'aria-label': label, disabledItemsFocusable: true }}
      onClose={onClose}
    >
      {shown.map(item => {
        const off = item.reason !== undefined;
        const look = item.danger ? classes.danger : '';
        return (
          <MenuItem
            key={item.key}
            className={`${classes.item} ${off ? classes.off : look}`}
            aria-disabled={off || undefined}
            disableRipple={off}
            onClick={() => {
              if (off) return;
              setChosen(item);
              onClose();
            }}
          >
            {item.label}
            {off && <span className={classes.reason}>{item.reason}</span>}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
