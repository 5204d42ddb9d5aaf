import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import useAutocomplete from '@material-ui/lab/useAutocomplete';
import type { OfferedProject } from 'backstage-plugin-gardener-common';
import { LockIcon } from '../../../icons/signs';
import { matchingProjects } from '../../../model/create/projectChoice';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { ComboboxView } from '../../ComboboxView';
import { comboboxOption } from '../../comboboxStyles';

const FIELD_ID = 'gardener-project';

const useStyles = makeStyles(
  theme => ({
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
  }),
  { name: 'GardenerProjectCombobox' },
);

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
  const chosen =
    projects.find(({ namespace }) => namespace === props.chosen) ?? null;
  /** As typed, since the last choice. */
  const [typed, setTyped] = useState<string>();
  const field = useAutocomplete<OfferedProject, false, true, false>({
    id: FIELD_ID,
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
  return (
    <ComboboxView
      field={field}
      id={FIELD_ID}
      label={t('project.project')}
      placeholder={t('project.placeholder')}
      maxLength={100}
      optionKey={({ namespace }) => namespace}
      renderOption={(project, attributes) => (
        <li {...attributes} className={classes.option}>
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
      )}
      status={field.groupedOptions.length === 0 ? t('project.none') : undefined}
      // Has its line before there is one, so that nothing moves.
      hint={chosen?.namespace ?? '\u00a0'}
      // What is chosen is what is shown, once nobody writes any more.
      onBlur={() => setTyped(undefined)}
    />
  );
}
