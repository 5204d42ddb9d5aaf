import { makeStyles } from '@material-ui/core/styles';
import type { Garden } from 'backstage-plugin-gardener-common';
import { useFill } from '../../../hooks/useFill';
import { useHeldError } from '../../../hooks/useHeldError';
import { useWantedSignIn } from '../../../hooks/useWantedSignIn';
import { failureOf } from '../../../model/failure';
import { readGarden } from '../../../model/create/readGarden';
import { readProject } from '../../../model/create/readValues';
import { fillProject } from '../../../model/create/projectChoice';
import type { GardenerProjectValue } from '../../../model/create/values';
import { useGardens } from '../../../queries/useGardens';
import { useOffers } from '../../../queries/useOffers';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { FailureNote } from '../../FailureNote';
import { Note } from '../../Note';
import { SignInNote } from '../../signIn/SignInNote';
import type { CreateFieldProps } from '../CreateFieldProps';
import { FieldSkeleton } from '../FieldSkeleton';
import { LabelledSelect } from '../LabelledSelect';
import { OffersState } from '../OffersState';
import { ProjectCombobox } from './ProjectCombobox';

const useStyles = makeStyles(
  {
    fields: {
      display: 'grid',
      gap: 12,
      gridTemplateColumns: 'minmax(0, 1fr)',
      maxWidth: 640,
    },
    two: {
      gridTemplateColumns: '200px minmax(0, 1fr)',
      '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    wide: { gridColumn: '1 / -1' },
  },
  { name: 'GardenerProjectForm' },
);

/** The projects of one Garden, or what stands between them and the user. */
function ProjectsOf(
  props: CreateFieldProps<Partial<GardenerProjectValue>> & {
    readonly garden: Garden;
    /** When it was answered, in milliseconds since the epoch. */
    readonly asOf: number;
  },
) {
  const { garden, asOf, onChange } = props;
  const t = useCreateTranslate();
  const classes = useStyles();
  const value = readProject(props.formData);
  const { name, you } = garden;
  const offers = useOffers(you.kind === 'mapped' ? name : undefined).data;
  // The form asks only what has a value, so there is always one.
  useFill(
    props,
    (offers && fillProject(offers.projects, name, value)) ??
      (props.formData === undefined ? { garden: name } : undefined),
  );
  const wanted = useWantedSignIn(name, you, asOf);
  switch (you.kind) {
    case 'notMapped':
      return (
        <div className={classes.wide}>
          <Note severity="warning">
            <b>{t('project.notMapped', { garden: garden.title })}</b>{' '}
            {you.reason}
          </Note>
        </div>
      );
    case 'signIn':
      return (
        <div className={classes.wide}>
          {wanted && <SignInNote wanted={wanted} />}
        </div>
      );
    case 'mapped':
      return (
        <OffersState garden={name}>
          {({ projects }) =>
            projects.length === 0 ? (
              <Note severity="warning">
                {t('project.empty', { garden: garden.title })}
              </Note>
            ) : (
              <ProjectCombobox
                projects={projects}
                chosen={value?.namespace}
                onChoose={({ namespace, name: project }) =>
                  onChange({ garden: name, namespace, project })
                }
              />
            )
          }
        </OffersState>
      );
    default: {
      const never: never = you;
      throw new Error(`Unknown identity ${JSON.stringify(never)}`);
    }
  }
}

/** The Garden, where there are several, and the project. */
export function ProjectForm(
  props: CreateFieldProps<Partial<GardenerProjectValue>>,
) {
  const { onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const chosen = readGarden(props.formData);
  const query = useGardens(chosen ?? '');
  const error = useHeldError(query);
  const gardens = query.data;
  if (gardens === undefined) {
    return error ? (
      <FailureNote
        title={t('project.gardensFailed')}
        failure={failureOf(error)}
        again={{ label: t('tryAgain'), act: () => query.refetch() }}
      />
    ) : (
      <FieldSkeleton />
    );
  }
  const garden = gardens.find(({ name }) => name === chosen) ?? gardens.at(0);
  if (garden === undefined) {
    return <Note severity="warning">{t('project.noGardens')}</Note>;
  }
  const several = gardens.length > 1;
  return (
    <div className={`${classes.fields} ${several ? classes.two : ''}`}>
      {several && (
        <LabelledSelect
          label={t('project.garden')}
          value={garden.name}
          options={gardens.map(({ name, title }) => ({
            value: name,
            label: title,
          }))}
          // Projects of another Garden are other ones.
          onChange={name => onChange({ garden: name })}
        />
      )}
      <ProjectsOf
        key={garden.name}
        {...props}
        garden={garden}
        asOf={query.dataUpdatedAt}
      />
    </div>
  );
}
