import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import type { Peering } from 'backstage-plugin-gardener-common';
import { ChevronIcon } from '../icons/signs';
import type { Page } from '../model/paging';
import type { TableState } from '../model/tableState';
import { Translate } from '../translation/gardenerTranslationRef';
import { useTranslate } from '../translation/useTranslate';

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
      borderTop: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    pages: { display: 'flex', alignItems: 'center', gap: 8 },
    turned: { display: 'inline-flex', transform: 'rotate(180deg)' },
  },
  { name: 'GardenerTableFooter' },
);

function orderText(t: Translate, state: TableState): string {
  if (state.sort === 'worst') {
    return t(state.descending ? 'footer.bestFirst' : 'footer.worstFirst');
  }
  return t(state.descending ? 'footer.sortedDown' : 'footer.sortedUp', {
    column: t(`columns.${state.sort}`),
  });
}

/** How many rows there are, in which order, and which of them are on this page. */
export function TableFooter(props: {
  readonly page: Page<Peering>;
  readonly matching: number;
  readonly total: number;
  readonly rowsPerPage: number;
  readonly state: TableState;
  readonly held: boolean;
  readonly onPage: (page: number) => void;
}) {
  const { page, matching, total, rowsPerPage, state, held, onPage } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <div className={classes.footer}>
      <span>
        {t('footer.count', { shown: String(matching), count: total })} ·{' '}
        {held ? t('footer.held') : orderText(t, state)}
      </span>
      <span className={classes.pages}>
        <span>{t('footer.rowsPerPage', { rows: String(rowsPerPage) })}</span>
        <span>
          {t('footer.range', {
            from: String(page.from),
            to: String(page.to),
            total: String(matching),
          })}
        </span>
        {page.pages > 1 && (
          <>
            <IconButton
              size="small"
              aria-label={t('footer.previous')}
              disabled={page.page === 0}
              onClick={() => onPage(page.page - 1)}
            >
              <span className={classes.turned}>
                <ChevronIcon open={false} size={14} />
              </span>
            </IconButton>
            <IconButton
              size="small"
              aria-label={t('footer.next')}
              disabled={page.page === page.pages - 1}
              onClick={() => onPage(page.page + 1)}
            >
              <ChevronIcon open={false} size={14} />
            </IconButton>
          </>
        )}
      </span>
    </div>
  );
}
