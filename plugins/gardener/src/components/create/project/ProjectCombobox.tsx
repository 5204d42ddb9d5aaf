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
import type { OfferedProject } from 'backstage-plugin-gardener-common';
import { ChevronIcon, LockIcon } from '../../../icons/signs';
import { matchingProjects } from '../../../model/create/projectChoice';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { comboboxField, comboboxOption } from '../../comboboxStyles';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: 4, minWidth: 0 },
    label: { fontSize: 12, lineHeight: '16px', fontWeight: 700 },
    field: comboboxField,
    popup: { zIndex: 2 },
    list: {
      maxHeight: 264,
      overflowY: 'auto',
      margin: 0,
      padding: '6px 0',
      listStyle: 'none',
    },
    option: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr)',
      gap: 8,
      padding: '6px 14px',
      ...comboboxOption(theme),
    },
    quiet: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    status: { margin: 0, padding: '10px 14px' },
  }),
  { name: 'GardenerProjectCombobox' },
);

/** What the hook of the library returns, of which it tells no types. */
type OptionProps = LiHTMLAttributes<HTMLLIElement> & { readonly key: number };

/**
 * A project to look for by its name. Those in which the user may create nothing can be reached and are read with their
 * reason, but not chosen.
 */
export function ProjectCombobox(props: {
  readonly projects: readonly OfferedProject[];
  /** Namespace of the chosen one. */
  readonly chosen: string | undefined;
  readonly onChoose: (project: OfferedProject) => void;
}) {
  const { projects, onChoose } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const anchor = useRef<HTMLDivElement>(null);
  const chosen =
    projects.find(({ namespace }) => namespace === props.chosen) ?? null;
  /** As typed, since the last choice. */
  const [typed, setTyped] = useState<string>();
  const field = useAutocomplete<OfferedProject, false, true, false>({
    id: 'gardener-project',
    // There may be none yet; an emptied text is one to go on from, and no choice.
    value: chosen as OfferedProject,
    disableClearable: true,
    inputValue: typed ?? chosen?.name ?? '',
    options: [...projects],
    filterOptions: options => [...matchingProjects(options, typed ?? '')],
    getOptionLabel: ({ name }) => name,
    getOptionSelected: (option, value) => option.namespace === value.namespace,
    // The hook asks for one that is gone, too, when the list got shorter meanwhile.
    getOptionDisabled: option => !option?.mayCreate,
    disabledItemsFocusable: true,
    autoHighlight: true,
    onInputChange: (_event, text, reason) => {
      if (reason === 'input') setTyped(text);
    },
    onClose: () => setTyped(undefined),
    onChange: (_event, project) => {
      setTyped(undefined);
      if (project?.mayCreate) onChoose(project);
    },
  });
  const shown = field.groupedOptions;
  const expanded = field.popupOpen && shown.length > 0;
  const { onKeyDown, onMouseDown, onClick } =
    field.getRootProps() as HTMLAttributes<HTMLDivElement>;
  const input = field.getInputProps() as InputHTMLAttributes<HTMLInputElement>;
  return (
    <div className={classes.root}>
      <label className={classes.label} {...field.getInputLabelProps()}>
        {t('project.project')}
      </label>
      <div
        ref={anchor}
        role="presentation"
        className={classes.field}
        onKeyDown={event => {
          onKeyDown?.(event);
          // What is chosen with it must not be sent by the form, too.
          if (event.key === 'Enter') event.preventDefault();
        }}
        onMouseDown={onMouseDown}
        onClick={onClick}
      >
        <input
          {...input}
          onBlur={event => {
            input.onBlur?.(event);
            // What is chosen is what is shown, once nobody writes any more.
            setTyped(undefined);
          }}
          placeholder={t('project.placeholder')}
          maxLength={100}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={expanded ? input['aria-controls'] : undefined}
        />
        <ChevronIcon open size={14} />
      </div>
      {/* Has its line before there is one, so that nothing moves. */}
      <span className={classes.quiet}>{chosen?.namespace ?? '\u00a0'}</span>
      <Popper
        open={field.popupOpen}
        anchorEl={anchor.current}
        placement="bottom-start"
        className={classes.popup}
        style={{ width: anchor.current?.clientWidth }}
        // Where it stands in the page, so that it has the colours of the plugin.
        disablePortal
      >
        <Paper elevation={8}>
          {shown.length === 0 ? (
            <p className={classes.status} role="status">
              {t('project.none')}
            </p>
          ) : (
            <ul {...field.getListboxProps()} className={classes.list}>
              {shown.map((project, index) => {
                const { key: _, ...option } = field.getOptionProps({
                  option: project,
                  index,
                }) as OptionProps;
                return (
                  <li
                    key={project.namespace}
                    {...option}
                    className={classes.option}
                  >
                    {project.mayCreate ? <span /> : <LockIcon size={14} />}
                    <span>
                      <b>{project.name}</b>
                      <span className={classes.quiet}>
                        {project.mayCreate
                          ? project.namespace
                          : project.reason ?? t('project.notAllowed')}
                      </span>
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
        </Paper>
      </Popper>
    </div>
  );
}
