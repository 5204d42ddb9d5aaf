import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { AddressPool } from 'backstage-plugin-gardener-common';
import { MONO } from '../../theme/cssVariables';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { fillOf, useBarStyles } from './barStyles';
import { placed } from './mapStyles';

/** How wide pools stand beside each other: by use, as by size all but one would be a dot. */
const WIDTHS: Readonly<Record<string, number>> = {
  '10.0.0.0/8': 5,
  '100.64.0.0/10': 3,
};
const OTHER_WIDTH = 2;

const useStyles = makeStyles(
  {
    pools: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 16,
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { minWidth: 150 },
    pool: {
      display: 'block',
      width: '100%',
      textAlign: 'left',
      fontSize: 12,
      lineHeight: '16px',
      borderRadius: 2,
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    head: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: 8,
      marginBottom: 4,
      color: 'var(--gardener-text2)',
      '& b': { font: `700 12px/16px ${MONO}`, color: 'var(--gardener-text)' },
    },
    bar: {
      display: 'block',
      position: 'relative',
      height: 14,
      overflow: 'hidden',
      borderRadius: 2,
      background: 'var(--gardener-lane)',
    },
    shown: {
      outline: '2px solid var(--gardener-primary)',
      outlineOffset: 2,
    },
    part: { position: 'absolute', top: 0, bottom: 0, minWidth: 3 },
  },
  { name: 'GardenerPoolBars' },
);

/** What a pool is used for, in a few words. */
function usageText(c: CidrTranslate, pool: AddressPool): string {
  const external = pool.kept.flatMap(({ title }) => title ?? []);
  const nodes = pool.kinds.includes('nodes');
  const inner = pool.kinds.filter(kind => kind !== 'nodes');
  const words = [
    ...(nodes ? [c('pool.shoots', { count: pool.shoots })] : []),
    ...(!nodes && inner.length > 0
      ? [inner.map(kind => c(`kind.${kind}`)).join(', ')]
      : []),
    ...external,
  ];
  return words.length > 0 ? words.join(', ') : c('pool.free');
}

/** The pools of private addresses as they are used; each leads to its map. */
export function PoolBars(props: {
  readonly pools: readonly AddressPool[];
  /** That of the window. */
  readonly shown: string | null;
  readonly onOpen: (pool: string) => void;
}) {
  const { pools, shown, onOpen } = props;
  const classes = useStyles();
  const bars = useBarStyles();
  const c = useCidrTranslate();
  return (
    <ul className={classes.pools} aria-label={c('pool.label')}>
      {pools.map(pool => {
        const use = usageText(c, pool);
        return (
          <li
            key={pool.cidr}
            className={classes.item}
            style={{ flex: WIDTHS[pool.cidr] ?? OTHER_WIDTH }}
          >
            <ButtonBase
              className={classes.pool}
              disableRipple
              aria-label={c('pool.open', { pool: pool.cidr, use })}
              aria-current={pool.cidr === shown || undefined}
              onClick={() => onOpen(pool.cidr)}
            >
              <span className={classes.head}>
                <b>{pool.cidr}</b>
                <span>{use}</span>
              </span>
              <span
                className={`${classes.bar} ${
                  pool.cidr === shown ? classes.shown : ''
                }`}
              >
                {pool.kept.map(range => (
                  <span
                    key={`${range.kind} ${range.cidr}`}
                    className={`${classes.part} ${bars.kept}`}
                    style={placed(range)}
                  />
                ))}
                {pool.parts.map(part => (
                  <span
                    key={`${part.kind} ${part.from}`}
                    className={`${classes.part} ${bars[fillOf(part)]}`}
                    style={placed(part)}
                  />
                ))}
              </span>
            </ButtonBase>
          </li>
        );
      })}
    </ul>
  );
}
