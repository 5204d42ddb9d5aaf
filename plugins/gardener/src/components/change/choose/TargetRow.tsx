import { ComponentProps, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { CrossIcon } from '../../../icons/actions';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { IconButton } from '../../IconButton';
import { SeedName } from '../../SeedName';
import { TargetField } from './TargetField';

const useStyles = makeStyles(
  {
    row: {
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      padding: '10px 12px',
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 132px 88px 32px',
      gap: 12,
      alignItems: 'center',
      '@media (max-width: 640px)': {
        gridTemplateColumns: 'minmax(0, 1fr) 32px',
        '& > span': { display: 'none' },
      },
    },
    networks: {
      fontFamily: MONO,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerTargetRow' },
);

/** One target that is being chosen, with its networks and seed beside it and what a peering with it would mean below. */
export function TargetRow(
  props: ComponentProps<typeof TargetField> & {
    readonly label: string;
    /** Null where they are not known. */
    readonly networks: readonly string[] | null;
    readonly seed: string | null;
    /** The seed that it leaves for that one. */
    readonly migratingFrom?: string;
    readonly removeLabel: string;
    readonly onRemove: () => void;
    readonly children: ReactNode;
  },
) {
  const { label, networks, seed, migratingFrom, ...others } = props;
  const { removeLabel, onRemove, children, ...field } = others;
  const classes = useStyles();
  const t = useDialogTranslate();
  return (
    <div role="group" className={classes.row} aria-label={label}>
      <div className={classes.fields}>
        <TargetField {...field} />
        <span className={classes.networks}>
          {networks === null
            ? t('change.choose.unknown')
            : networks.join(' ') || '–'}
        </span>
        <span>
          <SeedName seed={seed} migratingFrom={migratingFrom} />
        </span>
        <IconButton label={removeLabel} onClick={onRemove}>
          <CrossIcon size={15} />
        </IconButton>
      </div>
      {children}
    </div>
  );
}
