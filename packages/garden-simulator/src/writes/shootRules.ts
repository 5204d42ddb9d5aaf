import { Profile } from '../profile/Profile';
import { currentShootSchema, oldShootSchema } from '../schema/shootSchema';
import {
  admitNewShoot,
  admitShootChange,
  checkExtensionTypes,
  checkFinalizer,
  checkReferences,
  deletionRefusal,
  dropDuplicateExtensions,
} from '../shoot/shootAdmission';
import { defaultShoot, fillFromSeed } from '../shoot/shootDefaults';
import { raiseGeneration } from '../shoot/shootGeneration';
import { keepShootLabels } from '../shoot/shootLabels';
import {
  validateNewShoot,
  validateShootChange,
} from '../shoot/shootValidation';
import { RawTexts, specChanged } from '../shoot/specChange';
import { KubeObject } from '../store/KubeObject';
import { KindRules, WriteContext } from './KindRules';

const confirmation = 'confirmation.gardener.cloud/deletion';
const confirmedBy = 'deletion.gardener.cloud/confirmed-by';

function projectOf(
  { garden }: WriteContext,
  namespace: string | undefined,
): string | undefined {
  return garden.store.get({ resource: 'namespaces', name: namespace ?? '' })
    ?.metadata.labels?.['project.gardener.cloud/name'];
}

/** Remembers who confirmed a deletion: some Projects want a second person to delete. */
function noteConfirmation(
  { garden, identity }: WriteContext,
  before: KubeObject,
  after: KubeObject,
): KubeObject {
  const annotations = { ...after.metadata.annotations };
  const confirmed = annotations[confirmation] === 'true';
  if (!garden.profile.hasCurrentResources) {
    return after;
  }
  if (!confirmed) {
    delete annotations[confirmedBy];
  } else if (before.metadata.annotations?.[confirmation] !== 'true') {
    annotations[confirmedBy] = identity.name;
  } else {
    const known = before.metadata.annotations?.[confirmedBy];
    if (known !== undefined) {
      annotations[confirmedBy] = known;
    }
  }
  return { ...after, metadata: { ...after.metadata, annotations } };
}

/** How shoots are written. */
export function shootRules(profile: Profile): KindRules {
  const schema = profile.hasCurrentResources
    ? currentShootSchema
    : oldShootSchema;
  const changed = (
    before: KubeObject,
    after: KubeObject,
    rawTexts: RawTexts | undefined,
  ) => specChanged(before, after, schema, rawTexts);
  const unique = (shoot: KubeObject) =>
    profile.refusesDuplicateExtensions ? shoot : dropDuplicateExtensions(shoot);

  return {
    schema,
    typed: true,
    needsVersion: true,
    deletionRefusal,

    prepareNew(context, object) {
      const { garden, identity } = context;
      checkReferences(garden, object);
      if (profile.admissionBeforeValidation) {
        admitNewShoot(garden, identity, object);
      }
      const labelled = keepShootLabels(unique(object), garden.store, profile);
      const shoot = defaultShoot(
        labelled,
        garden.store,
        profile,
        identity.name,
      );
      const seed = garden.store.get({
        resource: 'seeds',
        name: String(shoot.spec?.seedName ?? ''),
      });
      return seed
        ? fillFromSeed(
            shoot,
            seed,
            projectOf(context, shoot.metadata.namespace) ?? '',
          )
        : shoot;
    },
    validateNew: (context, object) =>
      validateNewShoot(
        object,
        profile,
        projectOf(context, object.metadata.namespace),
      ),
    admitNew({ garden, identity }, object) {
      if (!profile.admissionBeforeValidation) {
        admitNewShoot(garden, identity, object);
      }
      checkExtensionTypes(garden, object);
    },

    prepareChange(context, before, after, rawTexts) {
      const shoot = noteConfirmation(context, before, unique(after));
      if (profile.admissionBeforeValidation) {
        admitShootChange(
          context.garden,
          before,
          shoot,
          changed(before, shoot, rawTexts),
        );
      }
      return keepShootLabels(shoot, context.garden.store, profile);
    },
    validateChange: (_context, before, after, rawTexts) =>
      validateShootChange(
        before,
        after,
        profile,
        changed(before, after, rawTexts),
      ),
    admitChange({ garden }, before, after, rawTexts) {
      const isChanged = changed(before, after, rawTexts);
      if (!profile.admissionBeforeValidation) {
        admitShootChange(garden, before, after, isChanged);
      }
      if (isChanged) {
        checkExtensionTypes(garden, after);
      }
      checkFinalizer(before, after);
    },
    raiseGeneration: (before, after, rawTexts) =>
      raiseGeneration(before, after, changed(before, after, rawTexts)),
  };
}
