import { makeStyles } from '@material-ui/core/styles';
import type { NetworkSize } from 'backstage-plugin-gardener-common';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { SideCard } from '../SideCard';

const useStyles = makeStyles(
  {
    table: {
      width: '100%',
      minHeight: 120,
      borderCollapse: 'collapse',
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': {
        padding: '5px 14px',
        borderTop: '1px solid var(--gardener-line)',
        textAlign: 'right',
        fontWeight: 'inherit',
      },
      '& th:first-child': { textAlign: 'left' },
    },
    head: {
      fontSize: 12,
      lineHeight: '16px',
      textTransform: 'uppercase',
      color: 'var(--gardener-text2)',
      '& th': { fontWeight: 700 },
    },
    chosen: {
      background: 'var(--gardener-tint)',
      '& th': { fontWeight: 700 },
    },
  },
  { name: 'GardenerSizesCard' },
);

/** How many nodes a size of node network has room for, and how many NAT ports it leaves for each. */
export function SizesCard(props: {
  readonly sizes: readonly NetworkSize[] | undefined;
  /** The one that is wanted. */
  readonly size: number | undefined;
}) {
  const { sizes = [], size } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  return (
    <SideCard title={t('nodes.gives.title')} wide>
      <table className={classes.table} aria-label={t('nodes.gives.title')}>
        <thead>
          <tr className={classes.head}>
            <th scope="col">{t('nodes.gives.size')}</th>
            <th scope="col">{t('nodes.gives.nodes')}</th>
            <th scope="col">{t('nodes.gives.ports')}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map(({ prefix, nodes, natPorts }) => (
            <tr
              key={prefix}
              className={prefix === size ? classes.chosen : undefined}
              aria-current={prefix === size || undefined}
            >
              <th scope="row">/{prefix}</th>
              <td>{nodes.toLocaleString()}</td>
              <td>{natPorts.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SideCard>
  );
}
