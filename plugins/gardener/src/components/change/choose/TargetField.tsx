import {
  HTMLAttributes,
  InputHTMLAttributes,
  LiHTMLAttributes,
  useEffect,
  useRef,
  useState,
} from 'react';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import useAutocomplete from '@material-ui/lab/useAutocomplete';
import type { TargetCandidate } from 'backstage-plugin-gardener-common';
import { useAfterPress } from '../../../hooks/useAfterPress';
import { ChevronIcon } from '../../../icons/signs';
import type { DraftAction, DraftRow } from '../../../model/changeDraft';
import { matchesTarget } from '../../../model/matchesTarget';
import { isTypedTarget } from '../../../model/typedTarget';
import type { TargetSearch } from '../../../queries/useTargets';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { comboboxField } from '../../comboboxStyles';
import { VisuallyHidden } from '../../VisuallyHidden';
import { OwnProject, TargetOptions } from './TargetOptions';

const useStyles = makeStyles(
  {
    field: { ...comboboxField, width: '100%', fontSize: 14 },
    bad: {
      '&, &:focus-within': {
        outline: '2px solid var(--gardener-err)',
        outlineOffset: -1,
      },
    },
    chosen: { '& input': { fontWeight: 700 } },
    project: { color: 'var(--gardener-text2)', whiteSpace: 'nowrap' },
    // Over what stands below it in the dialog.
    popup: { zIndex: 1, width: 'min(820px, calc(100vw - 48px))' },
  },
  { name: 'GardenerTargetField' },
);

const LONGEST = 200;

/** The project of a target from the list: it stands before the name, and is not edited. */
function prefixOf({ target }: DraftRow): string | undefined {
  if (target?.kind !== 'listed') return undefined;
  const { project, ref } = target.candidate;
  return `${project ?? ref.namespace} /`;
}

/** Whether an option can't be chosen; the hook asks for one that is gone, too, when the list got shorter meanwhile. */
function isDisabled(option: TargetCandidate | undefined): boolean {
  return option === undefined || option.choice.state === 'disabled';
}

/** The name of an option. What was typed freely is handed over as an option, whatever the types of the hook say. */
function labelOf(option: TargetCandidate | string): string {
  return typeof option === 'string' ? option : option.ref.name;
}

/** What the hook of the library returns, of which it tells no types. */
type OptionProps = LiHTMLAttributes<HTMLLIElement> & { readonly key: number };

/**
 * The field for the target of a row: a name to look for, or `namespace/name/seed` of a shoot that the user can't see.
 * Targets that can't be chosen are reached by arrows all the same, because their reason is worth reading.
 */
export function TargetField(props: {
  /** Whose targets stand first in the list. */
  readonly own: OwnProject;
  /** Looks for targets with a text, once anybody wants them; a hook, so always the same one. */
  readonly useSearch: (text: string, wanted: boolean) => TargetSearch;
  readonly row: DraftRow;
  /** From 1. */
  readonly number: number;
  readonly bad: boolean;
  /** Id of what is said of the row. */
  readonly describedBy: string;
  readonly dispatch: (action: DraftAction) => void;
}) {
  const { own, useSearch, row, number, bad, describedBy, dispatch } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const afterPress = useAfterPress();
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // A row that was just added is there to be typed into.
  const [fresh] = useState(row.text === '');
  useEffect(() => {
    if (fresh) anchor.current?.querySelector('input')?.focus();
  }, [fresh]);
  // The name of what was chosen is no search: everything is offered again then.
  const wanted = row.target === null ? row.text : '';
  const { list, failure, upToDate } = useSearch(wanted, open);
  const isOwn = ({ ref }: TargetCandidate) => ref.namespace === own.namespace;

  const field = useAutocomplete<TargetCandidate, false, false, true>({
    id: `gardener-target-${row.id}`,
    freeSolo: true,
    // What is chosen stands in the row; the field itself only looks for it.
    value: null,
    inputValue: row.text,
    options: list?.items ?? [],
    filterOptions: options => {
      const matching = upToDate
        ? options
        : options.filter(option => matchesTarget(option, wanted));
      return [
        ...matching.filter(isOwn),
        ...matching.filter(option => !isOwn(option)),
      ];
    },
    getOptionLabel: labelOf,
    getOptionDisabled: isDisabled,
    disabledItemsFocusable: true,
    autoHighlight: !isTypedTarget(wanted),
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    onInputChange: (_event, text, reason) => {
      if (reason === 'input') dispatch({ type: 'typed', id: row.id, text });
    },
    onChange: (_event, chosen) => {
      if (chosen === null) return;
      if (typeof chosen === 'string') {
        dispatch({ type: 'settled', id: row.id });
      } else if (!isDisabled(chosen)) {
        dispatch({ type: 'chosen', id: row.id, candidate: chosen });
      }
    },
  });
  const targets = field.groupedOptions;
  const expanded = field.popupOpen && targets.length > 0;
  // A target that is typed in full is looked for no more: then nothing stands over what is below.
  const popup = expanded || (field.popupOpen && !isTypedTarget(wanted));
  const prefix = prefixOf(row);
  const { onKeyDown, onMouseDown, onClick } =
    field.getRootProps() as HTMLAttributes<HTMLDivElement>;
  const input = field.getInputProps() as InputHTMLAttributes<HTMLInputElement>;

  return (
    <div
      ref={anchor}
      role="presentation"
      onKeyDown={event => {
        onKeyDown?.(event);
        // What is chosen with it must not be sent by a form around, too.
        if (event.key === 'Enter') event.preventDefault();
      }}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onBlur={() => afterPress(() => dispatch({ type: 'settled', id: row.id }))}
    >
      {/* Not one of the library: a form around would hand its own state on to it. */}
      <div
        className={[
          classes.field,
          row.target === null ? '' : classes.chosen,
          bad ? classes.bad : '',
        ].join(' ')}
      >
        {prefix && <span className={classes.project}>{prefix}</span>}
        <input
          {...input}
          placeholder={t('change.choose.placeholder')}
          maxLength={LONGEST}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={expanded ? input['aria-controls'] : undefined}
          aria-invalid={bad}
          aria-describedby={describedBy}
        />
        <ChevronIcon open size={14} />
      </div>
      <VisuallyHidden>
        <label {...field.getInputLabelProps()}>
          {t('change.choose.target', { number: String(number) })}
        </label>
      </VisuallyHidden>
      <Popper
        // A tooltip of itself, which a list is not.
        role="presentation"
        open={popup}
        anchorEl={anchor.current}
        placement="bottom-start"
        className={classes.popup}
        // In the dialog itself, so that it stays part of what the dialog holds; fixed, so that nothing cuts it off.
        disablePortal
        popperOptions={{ positionFixed: true }}
        modifiers={{ preventOverflow: { boundariesElement: 'viewport' } }}
      >
        <TargetOptions
          own={own}
          targets={targets}
          total={list?.total ?? 0}
          wanted={wanted}
          looking={!upToDate}
          failure={failure}
          listbox={field.getListboxProps()}
          optionOf={(option, index) => {
            const { key: _, ...rest } = field.getOptionProps({
              option,
              index,
            }) as OptionProps;
            return rest;
          }}
        />
      </Popper>
    </div>
  );
}
