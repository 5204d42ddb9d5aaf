import {
  HTMLAttributes,
  InputHTMLAttributes,
  RefObject,
  useRef,
  useState,
} from 'react';
import { makeStyles } from '@material-ui/core/styles';
import useAutocomplete from '@material-ui/lab/useAutocomplete';
import { SearchIcon } from '../../icons/signs';
import { FocusOption, focusOptions } from '../../model/landscape/focusOptions';
import { useFocusOptions } from '../../queries/useFocusOptions';
import { asSentence } from '../../text/asSentence';
import { MONO } from '../../theme/cssVariables';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { ComboboxPopup } from '../ComboboxPopup';
import { comboboxField, comboboxOption } from '../comboboxStyles';

const useStyles = makeStyles(
  theme => ({
    field: { ...comboboxField, width: 280, fontSize: 14 },
    key: {
      font: `11px/16px ${MONO}`,
      border: '1px solid var(--gardener-edge)',
      borderRadius: 3,
      padding: '0 4px',
      color: 'var(--gardener-text2)',
    },
    option: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '0 12px',
      padding: '6px 14px',
      fontSize: 13,
      lineHeight: '18px',
      ...comboboxOption(theme),
    },
    networks: {
      marginLeft: 'auto',
      font: `12px/18px ${MONO}`,
      color: 'var(--gardener-text2)',
    },
  }),
  { name: 'GardenerFocusField' },
);

const LONGEST = 200;
/** Pixels. */
const LIST_WIDTH = 420;

const keyOf = (option: FocusOption) =>
  option.kind === 'all' ? '' : option.shoot.entityRef;

/** Looks for shoots by name, address or network, and shows what is around those that are chosen. */
export function FocusField(props: {
  readonly garden: string;
  /** For who comes by a key. */
  readonly input: RefObject<HTMLInputElement>;
  readonly onFocusOn: (shoots: readonly string[]) => void;
}) {
  const { garden, input, onFocusOn } = props;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const anchor = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const found = useFocusOptions(garden, text, open);
  const options = focusOptions(found);
  const labelOf = (option: FocusOption) =>
    option.kind === 'all'
      ? l('focus.all', {
          count: option.shoots.length,
          address: option.address,
        })
      : option.shoot.ref.name;

  const field = useAutocomplete<FocusOption, false, false, false>({
    id: 'gardener-landscape-focus',
    value: null,
    inputValue: text,
    options: [...options],
    filterOptions: all => all,
    getOptionLabel: labelOf,
    getOptionSelected: () => false,
    autoHighlight: true,
    blurOnSelect: true,
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    onInputChange: (_event, typed, reason) => {
      if (reason === 'input') setText(typed);
    },
    onChange: (_event, chosen) => {
      if (!chosen) return;
      setText('');
      onFocusOn(chosen.names);
    },
  });
  const shown = field.groupedOptions;
  const inputProps =
    field.getInputProps() as InputHTMLAttributes<HTMLInputElement> & {
      readonly ref: RefObject<HTMLInputElement>;
    };
  const { onKeyDown, onMouseDown, onClick } =
    field.getRootProps() as HTMLAttributes<HTMLDivElement>;
  const said = () => {
    if (found.problem !== undefined) return asSentence(found.problem);
    if (found.failure) return asSentence(found.failure.message);
    if (shown.length > 0) return undefined;
    return l(found.looking ? 'focus.looking' : 'focus.nothing');
  };
  const expanded = field.popupOpen && shown.length > 0;
  const setRef = (element: HTMLInputElement | null) => {
    for (const ref of [inputProps.ref, input]) {
      (ref as { current: HTMLInputElement | null }).current = element;
    }
  };

  return (
    <div
      ref={anchor}
      role="presentation"
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onClick={onClick}
    >
      <div className={classes.field}>
        <SearchIcon size={16} />
        <input
          {...inputProps}
          ref={setRef}
          placeholder={l('focus.placeholder')}
          aria-label={l('focus.placeholder')}
          maxLength={LONGEST}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={expanded ? inputProps['aria-controls'] : undefined}
          aria-keyshortcuts="F"
        />
        <kbd className={classes.key} aria-hidden>
          F
        </kbd>
      </div>
      <ComboboxPopup
        field={field}
        anchor={anchor.current}
        width={LIST_WIDTH}
        optionKey={keyOf}
        renderOption={(option, attributes) => (
          <li {...attributes} className={classes.option}>
            {option.kind === 'all' ? (
              <b>{labelOf(option)}</b>
            ) : (
              <>
                <span>
                  {option.shoot.project ?? option.shoot.ref.namespace}
                  {' / '}
                  <b>{option.shoot.ref.name}</b>
                </span>
                <span className={classes.networks}>
                  {option.shoot.nodeNetworks.join(' ')}
                </span>
              </>
            )}
          </li>
        )}
        status={said()}
        isFixed
      />
    </div>
  );
}
