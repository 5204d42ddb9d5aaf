import { makeStyles } from '@material-ui/core/styles';
import type { AddressPlan } from 'backstage-plugin-gardener-common';
import { ChevronIcon } from '../../icons/signs';
import { RANGES_PER_PAGE } from '../../model/cidr/cidrState';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { IconButton } from '../IconButton';

const useStyles = makeStyles(
  {
    footer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      minHeight: 40,
      padding: '4px 16px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    pages: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      marginLeft: 'auto',
    },
    turned: { display: 'inline-flex', transform: 'rotate(180deg)' },
  },
  { name: 'GardenerRangesFooter' },
);

/** What the table does not know, and which part of it is shown. */
export function RangesFooter(props: {
  readonly plan: AddressPlan;
  /** From 0; may be beyond the last one, as ranges may have gone. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  const { plan, page, pages, onPage } = props;
  const { ranges, unknown } = plan;
  const classes = useStyles();
  const c = useCidrTranslate();
  const from = ranges.items.length === 0 ? 0 : page * RANGES_PER_PAGE + 1;
  return (
    <div className={classes.footer}>
      <span>
        {unknown.targets > 0 &&
          c('ranges.unknownTargets', { count: unknown.targets })}{' '}
        {unknown.shoots > 0 &&
          c('ranges.unreadShoots', { count: unknown.shoots })}
      </span>
      <span className={classes.pages}>
        <span role="status">
          {c('ranges.page', {
            from: String(from),
            to: String(
              from === 0 ? 0 : page * RANGES_PER_PAGE + ranges.items.length,
            ),
            total: String(ranges.total),
          })}
        </span>
        {page > 0 && (
          <IconButton
            label={c('ranges.previous')}
            onClick={() => onPage(Math.min(page, pages) - 1)}
          >
            <span className={classes.turned}>
              <ChevronIcon open={false} size={14} />
            </span>
          </IconButton>
        )}
        {page < pages - 1 && (
          <IconButton label={c('ranges.next')} onClick={() => onPage(page + 1)}>
            <ChevronIcon open={false} size={14} />
          </IconButton>
        )}
      </span>
    </div>
  );
}
