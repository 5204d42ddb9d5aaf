import { makeStyles } from '@material-ui/core/styles';
import type { AddressWindow } from 'backstage-plugin-gardener-common';
import type { MapKeys } from '../../hooks/cidr/useMapKeys';
import { PlusIcon } from '../../icons/actions';
import { ChevronIcon } from '../../icons/signs';
import { MinusIcon } from '../../icons/zoom';
import { countText } from '../../model/cidr/countText';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { ActionButton } from '../ActionButton';
import { IconButton } from '../IconButton';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    head: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 12,
      padding: '12px 16px 0 20px',
      minHeight: 60,
    },
    title: {
      margin: 0,
      fontSize: 18,
      lineHeight: '24px',
      fontWeight: 700,
      overflowWrap: 'anywhere',
    },
    pool: { fontWeight: 400, color: 'var(--gardener-text2)' },
    counts: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    aside: {
      marginLeft: 'auto',
      display: 'flex',
      alignItems: 'center',
      gap: 8,
    },
    turned: { display: 'inline-flex', transform: 'rotate(180deg)' },
  },
  { name: 'GardenerMapHead' },
);

/** Which network is drawn, how much of it is free, and the way to others. */
export function MapHead(props: {
  readonly window: AddressWindow;
  readonly keys: MapKeys;
  readonly isWidest: boolean;
  readonly isNarrowest: boolean;
  readonly onPool: (pool: string) => void;
}) {
  const { window, keys, isWidest, isNarrowest, onPool } = props;
  const { cidr, pool, addresses, used, free } = window;
  const classes = useStyles();
  const c = useCidrTranslate();
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>
        {pool !== null && pool !== cidr && (
          <span className={classes.pool}>
            <TextButton onClick={() => onPool(pool)}>{pool}</TextButton>
            {' › '}
          </span>
        )}
        {cidr}
      </h2>
      <span className={classes.counts} role="status">
        {c('window.counts', {
          addresses: countText(addresses),
          used: countText(used),
          free: countText(free),
        })}
      </span>
      <div className={classes.aside}>
        <IconButton label={c('window.before')} onClick={() => keys.move(-1)}>
          <span className={classes.turned}>
            <ChevronIcon open={false} size={14} />
          </span>
        </IconButton>
        <IconButton label={c('window.after')} onClick={() => keys.move(1)}>
          <ChevronIcon open={false} size={14} />
        </IconButton>
        <ActionButton
          variant="text"
          icon={<MinusIcon size={13} />}
          disabledReason={isWidest ? c('window.widest') : undefined}
          onClick={keys.zoomOut}
        >
          {c('window.zoomOut')}
        </ActionButton>
        <ActionButton
          variant="text"
          icon={<PlusIcon size={13} />}
          disabledReason={isNarrowest ? c('window.narrowest') : undefined}
          onClick={keys.zoomIn}
        >
          {c('window.zoomIn')}
        </ActionButton>
      </div>
    </div>
  );
}
