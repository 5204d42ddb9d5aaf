import { HTMLAttributes, InputHTMLAttributes, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../icons/signs';
import {
  ComboboxList,
  ComboboxListWords,
  ComboboxPopup,
} from './ComboboxPopup';
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

/** The same with its field. */
interface ComboboxModel<Option> extends ComboboxList<Option> {
  readonly getRootProps: () => object;
  readonly getInputProps: () => object;
  readonly getInputLabelProps: () => object;
}

/** A text field with a list of what it could mean, as a combobox that a screen reader knows. What it holds is its caller's. */
export function ComboboxView<Option>(
  props: ComboboxListWords<Option> & {
    readonly field: ComboboxModel<Option>;
    readonly id: string;
    readonly label: string;
    readonly placeholder: string;
    readonly maxLength: number;
    /** Stands below the field, and is read with it. */
    readonly hint?: string;
    readonly onBlur?: () => void;
    /** Where something around it scrolls, its list must not be cut off by that. */
    readonly isFixed?: boolean;
  },
) {
  const { field, id, hint } = props;
  const classes = useStyles();
  const anchor = useRef<HTMLDivElement>(null);
  const expanded = field.popupOpen && field.groupedOptions.length > 0;
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
      <ComboboxPopup
        field={field}
        anchor={anchor.current}
        width={anchor.current?.clientWidth}
        optionKey={props.optionKey}
        renderOption={props.renderOption}
        status={props.status}
        footer={props.footer}
        isFixed={props.isFixed}
      />
    </div>
  );
}
