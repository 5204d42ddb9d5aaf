import {
  Fragment,
  HTMLAttributes,
  InputHTMLAttributes,
  LiHTMLAttributes,
  ReactNode,
  useRef,
} from 'react';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../icons/signs';
import { comboboxField } from './comboboxStyles';

const useStyles = makeStyles(
  {
    label: {
      display: 'block',
      marginBottom: 4,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
    },
    field: { ...comboboxField, width: '100%', fontSize: 14 },
    // Over what stands below it.
    popup: { zIndex: 2 },
    list: {
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
    hint: {
      display: 'block',
      marginTop: 4,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerCombobox' },
);

/** What `useAutocomplete` of Material UI returns, as far as it is shown. It tells no types of the attributes. */
export interface ComboboxModel<Option> {
  readonly groupedOptions: readonly Option[];
  readonly popupOpen: boolean;
  readonly getRootProps: () => object;
  readonly getInputProps: () => object;
  readonly getInputLabelProps: () => object;
  readonly getListboxProps: () => object;
  readonly getOptionProps: (of: { option: Option; index: number }) => object;
}

type OptionProps = LiHTMLAttributes<HTMLLIElement> & { readonly key: number };

/** A text field with a list of what it could mean, as a combobox that a screen reader knows. What it holds is its caller's. */
export function ComboboxView<Option>(props: {
  readonly field: ComboboxModel<Option>;
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
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
  /** Stands below the field, and is read with it. */
  readonly hint?: string;
  readonly onBlur?: () => void;
  /** For the popup: in a dialog it must not be cut off by what scrolls. */
  readonly isFixed?: boolean;
}) {
  const { field, id, status, footer, hint, isFixed = false } = props;
  const classes = useStyles();
  const anchor = useRef<HTMLDivElement>(null);
  const options = field.groupedOptions;
  const expanded = field.popupOpen && options.length > 0;
  const { onKeyDown, onMouseDown, onClick } =
    field.getRootProps() as HTMLAttributes<HTMLDivElement>;
  const input = field.getInputProps() as InputHTMLAttributes<HTMLInputElement>;
  return (
    <div>
      <label className={classes.label} {...field.getInputLabelProps()}>
        {props.label}
      </label>
      <div
        ref={anchor}
        role="presentation"
        className={classes.field}
        onKeyDown={event => {
          onKeyDown?.(event);
          // What is chosen with it must not be sent by a form around it, too.
          if (event.key === 'Enter') event.preventDefault();
        }}
        onMouseDown={onMouseDown}
        onClick={onClick}
      >
        <input
          {...input}
          onBlur={event => {
            input.onBlur?.(event);
            props.onBlur?.();
          }}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={expanded ? input['aria-controls'] : undefined}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <ChevronIcon open size={14} />
      </div>
      {hint !== undefined && (
        <span className={classes.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Popper
        // A tooltip of itself, which a list is not.
        role="presentation"
        open={field.popupOpen}
        anchorEl={anchor.current}
        placement="bottom-start"
        className={classes.popup}
        style={{ width: anchor.current?.clientWidth }}
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
    </div>
  );
}
