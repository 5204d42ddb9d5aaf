import { makeStyles } from '@material-ui/core/styles';
import type { AddressPlan } from 'backstage-plugin-gardener-common';
import { RANGES_PER_PAGE } from '../../model/cidr/cidrState';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { PageSteps } from '../page/PageSteps';

const useStyles = makeStyles(
  { footer: { padding: '4px 16px' } },
  { name: 'GardenerRangesFooter' },
);

/** What the table does not know, and which part of it is shown. */
export function RangesFooter(props: {
  readonly plan: AddressPlan;
  /** From 0; for a moment it may be beyond the last one, as ranges may have gone. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const { plan, onPage } = props;
  const { ranges, unknown } = plan;
  const classes = useStyles();
  const c = useCidrTranslate();
  const pages = Math.max(1, Math.ceil(ranges.total / RANGES_PER_PAGE));
  const page = Math.min(props.page, pages - 1);
  const count = ranges.items.length;
  return (
    <div className={classes.footer}>
      <PageSteps
        page={{
          page,
          pages,
          from: count === 0 ? 0 : ranges.offset + 1,
          to: count === 0 ? 0 : ranges.offset + count,
        }}
        total={ranges.total}
        onPage={onPage}
      >
        {unknown.targets > 0 &&
          c('ranges.unknownTargets', { count: unknown.targets })}{' '}
        {unknown.shoots > 0 &&
          c('ranges.unreadShoots', { count: unknown.shoots })}
      </PageSteps>
    </div>
  );
}
