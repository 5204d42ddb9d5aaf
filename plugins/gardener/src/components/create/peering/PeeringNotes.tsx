import { makeStyles } from '@material-ui/core/styles';
import type { DraftPeeringCheck } from 'backstage-plugin-gardener-common';
import { DraftRow, nameOfTarget } from '../../../model/changeDraft';
import type { PeeringVerdict } from '../../../model/create/peeringVerdict';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { Note } from '../../Note';
import { DraftFindingNote } from '../DraftFindingNote';
import { ByOwnerNote } from './ByOwnerNote';

const useStyles = makeStyles(
  { notes: { display: 'grid', gap: 8, '&:not(:empty)': { marginTop: 8 } } },
  { name: 'GardenerPeeringNotes' },
);

function Obstacle(props: {
  readonly row: DraftRow;
  readonly verdict: Extract<PeeringVerdict, { kind: 'obstacle' }>;
}) {
  const { row, verdict } = props;
  const t = useDialogTranslate();
  if (row.target === null) return null;
  const { namespace, name: target } = nameOfTarget(row.target);
  return (
    <Note severity="error">
      {verdict.obstacle === 'notFound'
        ? t('change.choose.obstacle.notFound', { target, namespace })
        : t(`change.choose.obstacle.${verdict.obstacle}`, { target })}
    </Note>
  );
}

/** What is to be said of a row at length: why its text is no target, its findings, and what others must do. */
export function PeeringNotes(props: {
  readonly row: DraftRow;
  readonly shoot: string | undefined;
  readonly check: DraftPeeringCheck | undefined;
  readonly verdict: PeeringVerdict;
}) {
  const { row, check, verdict } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  return (
    <div className={classes.notes}>
      {verdict.kind === 'open' && row.problem !== null && (
        <Note severity="error">
          {t(`change.choose.problem.${row.problem}`)}
        </Note>
      )}
      {verdict.kind === 'obstacle' && <Obstacle row={row} verdict={verdict} />}
      {verdict.kind === 'findings' &&
        verdict.findings
          // The chip says all of it; the whole text comes with the review.
          .filter(({ code }) => code !== 'DEFAULT_NODE_CIDR')
          .map((finding, index) => (
            <DraftFindingNote key={index} finding={finding} />
          ))}
      {row.target !== null &&
        row.withReverse &&
        check !== undefined &&
        !check.mayChange &&
        verdict.kind !== 'obstacle' && <ByOwnerNote check={check} />}
    </div>
  );
}
