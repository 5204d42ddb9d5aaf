import { makeStyles } from '@material-ui/core/styles';
import type {
  CreatedShoot,
  ShootDraft,
} from 'backstage-plugin-gardener-common';
import { useReview } from '../../../hooks/useReview';
import type {
  FormValues,
  GardenerReviewValue,
} from '../../../model/create/values';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { HandoverNote } from '../../change/HandoverNote';
import { ChangeSection } from '../../change/ChangeSection';
import { CopyText } from '../../CopyText';
import { ManifestText } from '../../ManifestText';
import { Note } from '../../Note';
import { AsideColumn } from '../AsideColumn';
import type { CreateFieldProps } from '../CreateFieldProps';
import { WritesCard } from '../WritesCard';
import { ReviewFindings } from './ReviewFindings';

const useStyles = makeStyles(
  {
    parts: { display: 'grid', gap: 16, minWidth: 0 },
    list: { display: 'grid', gap: 8 },
    copy: { marginTop: 6, fontSize: 12, lineHeight: '16px' },
  },
  { name: 'GardenerReviewView' },
);

/** Entries of a new shoot name the seeds on which its targets are: there is nothing to remark. */
const NO_REMARKS: ReadonlyMap<string, string> = new Map();

/** The manifest of a new shoot, what will be written, and what is to be said of it. */
export function ReviewView(
  props: CreateFieldProps<GardenerReviewValue> & {
    readonly values: FormValues;
    readonly draft: ShootDraft;
    readonly created: CreatedShoot;
  },
) {
  const { values, draft, created } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const { value, give } = useReview(props, draft, created);
  const names = (targets: ReadonlyArray<{ readonly name: string }>) =>
    targets.map(({ name }) => name);
  return (
    <AsideColumn
      aside={
        <WritesCard
          writes={{
            project: values.cluster?.project,
            shoot: draft.name,
            entries: draft.peerings?.length ?? 0,
            reverse: names(created.reverse),
            byOwner: names(created.handovers.map(({ target }) => target)),
          }}
        />
      }
    >
      <div className={classes.parts}>
        <ReviewFindings
          shoot={draft.name}
          created={created}
          value={value}
          onGive={give}
        />
        {created.handovers.length > 0 && (
          <ChangeSection title={t('review.handovers')}>
            <div className={classes.list}>
              {created.handovers.map((handover, index) => (
                <HandoverNote
                  key={index}
                  handover={handover}
                  shoot={draft.name}
                />
              ))}
            </div>
          </ChangeSection>
        )}
        {created.warnings.map((warning, index) => (
          <Note key={index} severity="warning">
            {t('review.gardenWarns', { warning })}
          </Note>
        ))}
        <ChangeSection title={t('review.manifest')}>
          <ManifestText yaml={created.yaml} seeds={NO_REMARKS} />
          <div className={classes.copy}>
            <CopyText text={created.yaml} label={t('review.copy')} />
          </div>
        </ChangeSection>
      </div>
    </AsideColumn>
  );
}
