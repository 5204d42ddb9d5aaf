import { Fragment, LiHTMLAttributes, ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    // Over what stands below it.
    popup: { zIndex: 5, maxWidth: 'calc(100vw - 48px)' },
    list: {
      // So that the library can tell which option is out of sight.
      position: 'relative',
      maxHeight: 264,
      overflowY: 'auto',
      margin: 0,
      padding: '6px 0',
      listStyle: 'none',
    },
    status: { margin: 0, padding: '10px 14px' },
    footer: {
      margin: 0,
      padding: '8px 14px',
      borderTop: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerComboboxPopup' },
);

/** What `useAutocomplete` of Material UI returns of its list, as far as it is shown. It tells no types of the attributes. */
export interface ComboboxList<Option> {
  readonly groupedOptions: readonly Option[];
  readonly popupOpen: boolean;
  readonly getListboxProps: () => object;
  readonly getOptionProps: (of: { option: Option; index: number }) => object;
}

/** How options are shown, and what is said beside them. */
export interface ComboboxListWords<Option> {
  /** Not its place: a click while another list comes must not take what comes there. */
  readonly optionKey: (option: Option) => string;
  /** Must be an `li` with the given attributes. */
  readonly renderOption: (
    option: Option,
    attributes: LiHTMLAttributes<HTMLLIElement>,
  ) => ReactNode;
  /** Said in place of the list, or below it. */
  readonly status?: string;
  /** Stands below the list. */
  readonly footer?: string;
}

type OptionProps = LiHTMLAttributes<HTMLLIElement> & { readonly key: number };

/** The list of what a combobox could mean, below its field. */
export function ComboboxPopup<Option>(
  props: ComboboxListWords<Option> & {
    readonly field: ComboboxList<Option>;
    readonly anchor: HTMLElement | null;
    /** Pixels. */
    readonly width: number | undefined;
    /** Where something around it scrolls, it must not be cut off by that. */
    readonly isFixed?: boolean;
  },
) {
  const { field, anchor, width, status, footer, isFixed = false } = props;
  const classes = useStyles();
  const options = field.groupedOptions;
  return (
    <Popper
      // A tooltip of itself, which a list is not.
      role="presentation"
      open={field.popupOpen}
      anchorEl={anchor}
      placement="bottom-start"
      className={classes.popup}
      style={{ width }}
      // Where it stands in the page, so that it has the colours of the plugin and stays part of a dialog.
      disablePortal
      popperOptions={{ positionFixed: isFixed }}
      modifiers={
        isFixed
          ? { preventOverflow: { boundariesElement: 'viewport' } }
          : undefined
      }
    >
      <Paper elevation={8}>
        {options.length > 0 && (
          <ul
            // The library marks what Enter takes on an element; it does so anew for a list that begins with another line.
            key={props.optionKey(options[0])}
            {...field.getListboxProps()}
            className={classes.list}
          >
            {options.map((option, index) => {
              const { key: _, ...attributes } = field.getOptionProps({
                option,
                index,
              }) as OptionProps;
              return (
                <Fragment key={props.optionKey(option)}>
                  {props.renderOption(option, attributes)}
                </Fragment>
              );
            })}
          </ul>
        )}
        {status !== undefined && (
          <p className={classes.status} role="status">
            {status}
          </p>
        )}
        {footer !== undefined && <p className={classes.footer}>{footer}</p>}
      </Paper>
    </Popper>
  );
}
