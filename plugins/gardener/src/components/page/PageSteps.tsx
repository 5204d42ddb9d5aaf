import { ReactNode } from 'react';
import MuiIconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../../icons/signs';
import type { Page } from '../../model/paging';
import { usePageTranslate } from '../../translation/usePageTranslate';

const useStyles = makeStyles(
  {
    footer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      minHeight: 40,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    pages: { display: 'flex', alignItems: 'center', gap: 8 },
    turned: { display: 'inline-flex', transform: 'rotate(180deg)' },
  },
  { name: 'GardenerPageSteps' },
);

/** Which rows are on this page, and the way to the others. */
export function PageSteps(props: {
  readonly page: Omit<Page<unknown>, 'rows'>;
  readonly total: number;
  readonly onPage: (page: number) => void;
  /** What else is to be said of the rows. */
  readonly children?: ReactNode;
}) {
  const { page, total, onPage, children } = props;
  const classes = useStyles();
  const p = usePageTranslate();
  return (
    <div className={classes.footer}>
      <span>{children}</span>
      <span className={classes.pages}>
        <span>
          {p('pages.range', {
            from: String(page.from),
            to: String(page.to),
            total: String(total),
          })}
        </span>
        {page.pages > 1 && (
          <>
            <MuiIconButton
              size="small"
              aria-label={p('pages.previous')}
              disabled={page.page === 0}
              onClick={() => onPage(page.page - 1)}
            >
              <span className={classes.turned}>
                <ChevronIcon open={false} size={14} />
              </span>
            </MuiIconButton>
            <MuiIconButton
              size="small"
              aria-label={p('pages.next')}
              disabled={page.page === page.pages - 1}
              onClick={() => onPage(page.page + 1)}
            >
              <ChevronIcon open={false} size={14} />
            </MuiIconButton>
          </>
        )}
      </span>
    </div>
  );
}
