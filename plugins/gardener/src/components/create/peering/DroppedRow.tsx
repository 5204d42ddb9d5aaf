import { useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DraftRow } from '../../../model/changeDraft';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { TextButton } from '../../TextButton';

const useStyles = makeStyles(
  {
    line: {
      padding: '8px 12px',
      border: '1px dashed var(--gardener-edge)',
      borderRadius: 4,
      fontSize: 13,
      lineHeight: '18px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerDroppedRow' },
);

/** Stands where a row was taken away, with the way back; it takes the focus that the row had. */
export function DroppedRow(props: {
  readonly row: DraftRow;
  readonly onUndo: () => void;
}) {
  const { row, onUndo } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.querySelector('button')?.focus(), [row]);
  const undo = () => {
    onUndo();
    // Once the row is there again.
    setTimeout(() =>
      document.getElementById(`gardener-target-${row.id}`)?.focus(),
    );
  };
  return (
    <div ref={line} className={classes.line} role="status">
      {row.text.trim() === ''
        ? t('peerings.removedOpen')
        : t('peerings.removed', { target: row.text })}{' '}
      <TextButton onClick={undo}>{t('peerings.undo')}</TextButton>
    </div>
  );
}
