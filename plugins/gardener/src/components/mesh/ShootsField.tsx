import {
  HTMLAttributes,
  InputHTMLAttributes,
  LiHTMLAttributes,
  useRef,
  useState,
} from 'react';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import useAutocomplete from '@material-ui/lab/useAutocomplete';
import { ChevronIcon } from '../../icons/signs';
import { MeshOption, meshOptions } from '../../model/mesh/meshOptions';
import { obstacleOf } from '../../model/mesh/meshShoot';
import { useShoots } from '../../queries/useShoots';
import { asSentence } from '../../text/asSentence';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { comboboxField } from '../comboboxStyles';
import { MeshOptionLine } from './MeshOptionLine';

const useStyles = makeStyles(
  {
    label: {
      display: 'block',
      marginBottom: 4,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
    field: { ...comboboxField, width: '100%', fontSize: 14 },
    // Over what stands below it in the dialog.
    popup: { zIndex: 1 },
    list: {
      maxHeight: 264,
      overflowY: 'auto',
      margin: 0,
      padding: '6px 0 4px',
      listStyle: 'none',
    },
    status: { margin: 0, padding: '10px 14px' },
    quiet: {
      margin: 0,
      padding: '8px 14px',
      borderTop: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    hint: {
      margin: '4px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerShootsField' },
);

const LONGEST = 100;

/** Id of the field, for who gives the focus back to it. */
export const SHOOTS_FIELD_ID = 'gardener-mesh-shoots';

/** Whether an option can't be chosen; the hook asks for one that is gone, too, when the list got shorter meanwhile. */
function isDisabled(option: MeshOption | undefined): boolean {
  return (
    option === undefined ||
    (option.kind === 'shoot' && obstacleOf(option.shoot) !== undefined)
  );
}

/** What the hook of the library returns, of which it tells no types. */
type OptionProps = LiHTMLAttributes<HTMLLIElement> & { readonly key: number };

/** Looks for shoots by name, one after the other, or for all of a project. The list stays open for the next one. */
export function ShootsField(props: {
  readonly garden: string;
  /** Keys of shoots, which are not offered again. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (option: MeshOption) => void;
}) {
  const { garden, chosen, onChoose } = props;
  const classes = useStyles();
  const m = useMeshTranslate();
  const anchor = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const { list, failure, upToDate } = useShoots(garden, text, open);
  const missing = list?.missing.at(0);

  const field = useAutocomplete<MeshOption, false, false, false>({
    id: SHOOTS_FIELD_ID,
    // What is chosen stands in a list of its own; the field only looks for it.
    value: null,
    inputValue: text,
    options: [...meshOptions(list?.items ?? [], chosen)],
    // The server decides what matches.
    filterOptions: options => options,
    getOptionLabel: option =>
      option.kind === 'project' ? option.project : option.shoot.ref.name,
    getOptionDisabled: isDisabled,
    disabledItemsFocusable: true,
    disableCloseOnSelect: true,
    autoHighlight: true,
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    onInputChange: (_event, typed, reason) => {
      if (reason === 'input') setText(typed);
    },
    onChange: (_event, option) => {
      if (option !== null && !isDisabled(option)) onChoose(option);
    },
  });
  const options = field.groupedOptions;
  const expanded = field.popupOpen && options.length > 0;
  const { onKeyDown, onMouseDown, onClick } =
    field.getRootProps() as HTMLAttributes<HTMLDivElement>;
  const input = field.getInputProps() as InputHTMLAttributes<HTMLInputElement>;
  const reason = failure?.message ?? missing?.reason;
  const more = upToDate && list ? list.total - list.items.length : 0;

  const said = () => {
    if (reason !== undefined) {
      return m('field.failed', { reason: asSentence(reason) });
    }
    if (options.length > 0) return undefined;
    return m(upToDate ? 'field.none' : 'field.looking');
  };
  const status = said();
  return (
    <div>
      <label className={classes.label} {...field.getInputLabelProps()}>
        {m('field.label')}
      </label>
      <div
        ref={anchor}
        role="presentation"
        className={classes.field}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onClick={onClick}
      >
        <input
          {...input}
          placeholder={m('field.placeholder')}
          maxLength={LONGEST}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={expanded ? input['aria-controls'] : undefined}
          aria-describedby={`${SHOOTS_FIELD_ID}-hint`}
        />
        <ChevronIcon open size={14} />
      </div>
      <p className={classes.hint} id={`${SHOOTS_FIELD_ID}-hint`}>
        {m('field.hint')}
      </p>
      <Popper
        open={field.popupOpen}
        anchorEl={anchor.current}
        placement="bottom-start"
        className={classes.popup}
        style={{ width: anchor.current?.clientWidth }}
        // In the dialog itself, so that it stays part of what the dialog holds; fixed, so that nothing cuts it off.
        disablePortal
        popperOptions={{ positionFixed: true }}
        modifiers={{ preventOverflow: { boundariesElement: 'viewport' } }}
      >
        <Paper elevation={8}>
          {options.length > 0 && (
            <ul {...field.getListboxProps()} className={classes.list}>
              {options.map((option, index) => {
                const { key: _, ...item } = field.getOptionProps({
                  option,
                  index,
                }) as OptionProps;
                return (
                  <MeshOptionLine
                    key={
                      option.kind === 'project'
                        ? option.namespace
                        : option.shoot.entityRef
                    }
                    option={option}
                    item={item}
                  />
                );
              })}
            </ul>
          )}
          {status !== undefined && (
            <p className={classes.status} role="status">
              {status}
            </p>
          )}
          {more > 0 && (
            <p className={classes.quiet}>{m('field.more', { count: more })}</p>
          )}
        </Paper>
      </Popper>
    </div>
  );
}
