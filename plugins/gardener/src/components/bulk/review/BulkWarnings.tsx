import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-gardener-common';
import { useShowMore } from '../../../hooks/useShowMore';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { ChangeSection } from '../../change/ChangeSection';
import { CheckboxLine } from '../../CheckboxLine';
import { FindingNote } from '../../FindingNote';
import { MoreButton } from '../MoreButton';

/** So many warnings stand in the list before more are asked for. */
const STEP = 10;

const useStyles = makeStyles(
  { list: { display: 'grid', gap: 8 }, accept: { marginTop: 10 } },
  { name: 'GardenerBulkWarnings' },
);

/** What a plan warns of, each once, to be accepted together. */
export function BulkWarnings(props: {
  readonly warnings: readonly Finding[];
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}) {
  const { warnings, accepted, onAccept } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const dialog = useDialogTranslate();
  const { shown, more, showMore } = useShowMore(warnings, STEP);
  if (warnings.length === 0) return null;
  return (
    <ChangeSection title={t('review.warnings')}>
      <div className={classes.list}>
        {shown.map((finding, index) => (
          <FindingNote key={index} finding={finding} />
        ))}
      </div>
      <MoreButton more={more} onMore={showMore} />
      <div className={classes.accept}>
        <CheckboxLine checked={accepted} onChange={onAccept}>
          {dialog('change.review.accept', { count: warnings.length })}
        </CheckboxLine>
      </div>
    </ChangeSection>
  );
}
