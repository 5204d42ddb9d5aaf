import { forwardRef } from 'react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import type { GridItemProps } from '../../hooks/useGridFocus';
import { DotsIcon } from '../../icons/actions';

const useStyles = makeStyles(
  {
    button: {
      width: 28,
      height: 28,
      padding: 6,
      borderRadius: 4,
      flex: 'none',
      color: 'var(--gardener-text2)',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 0,
      },
    },
  },
  { name: 'GardenerMenuButton' },
);

/** Opens a menu. */
export const MenuButton = forwardRef<
  HTMLButtonElement,
  {
    readonly label: string;
    /** Id of the menu, which is there while it is open. */
    readonly menuId: string;
    readonly open: boolean;
    /** Its place in a grid. */
    readonly item?: GridItemProps;
    readonly onOpen: (anchor: HTMLElement) => void;
  }
>(({ label, menuId, open, item, onOpen }, ref) => (
  <IconButton
    ref={ref}
    className={useStyles().button}
    aria-label={label}
    aria-haspopup="menu"
    aria-expanded={open}
    aria-controls={open ? menuId : undefined}
    onClick={event => onOpen(event.currentTarget)}
    {...item}
  >
    <DotsIcon size={16} />
  </IconButton>
));
