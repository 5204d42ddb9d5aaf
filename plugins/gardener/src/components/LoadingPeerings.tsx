import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { SORT_KEYS } from '../model/tableState';
import { useTranslate } from '../translation/useTranslate';
import { Card } from './Card';
import { LiveIndicator } from './LiveIndicator';
import { TableColumns } from './TableColumns';
import { useTableStyles } from './tableStyles';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  {
    bar: {
      display: 'block',
      height: 12,
      borderRadius: 3,
      background: 'var(--gardener-skeleton)',
    },
    summary: {
      display: 'flex',
      alignItems: 'center',
      gap: 28,
      minHeight: 56,
      padding: '10px 16px',
      boxSizing: 'border-box',
    },
    button: { width: 180, height: 36, marginLeft: 'auto' },
    row: { height: 48 },
    head: {
      fontSize: 12,
      lineHeight: '22px',
      fontWeight: 700,
      textTransform: 'uppercase',
      letterSpacing: 0.2,
      whiteSpace: 'nowrap',
      color: 'var(--gardener-text2)',
      '&:first-child': { textIndent: 24 },
    },
  },
  { name: 'GardenerLoadingPeerings' },
);

/** Widths in percent of the column, so that the rows look like rows. */
const ROWS = [
  [80, 70, 50, 75, 70, 60, 85],
  [62, 52, 50, 75, 70, 40, 70],
  [84, 82, 60, 80, 70, 70, 80],
  [72, 60, 50, 70, 70, 30, 65],
];

/** Widths in pixels of what the summary will say. */
const SUMMARY = [76, 104, 108, 128, 68, 84];

/** The card while nothing is known yet, in the frame that it will have. */
export function LoadingPeerings(props: {
  /** Why it takes longer than usual. */
  readonly hint?: string;
}) {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useTranslate();
  return (
    <>
      <Paper className={classes.summary} aria-hidden>
        {SUMMARY.map((width, item) => (
          <span key={item} className={classes.bar} style={{ width }} />
        ))}
        <span className={`${classes.bar} ${classes.button}`} />
      </Paper>
      <Card
        title={t('peerings.title')}
        subtitle={props.hint}
        aside={<LiveIndicator liveness={{ kind: 'loading' }} />}
      >
        <div className={table.scroll} role="status" aria-busy="true">
          <table
            className={table.table}
            aria-label={t('peerings.loading')}
            data-testid="peerings-skeleton"
          >
            <TableColumns />
            <thead>
              <tr>
                {SORT_KEYS.map(key => (
                  <th
                    key={key}
                    scope="col"
                    className={`${classes.head} ${table.headCell} ${
                      key === 'seed' || key === 'project' ? table[key] : ''
                    }`}
                  >
                    {t(`columns.${key}`)}
                  </th>
                ))}
                <th scope="col" className={table.headCell}>
                  <VisuallyHidden>{t('steps.column')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map((widths, row) => (
                <tr key={row} className={classes.row}>
                  {SORT_KEYS.map((key, column) => (
                    <td
                      key={key}
                      className={
                        key === 'seed' || key === 'project' ? table[key] : ''
                      }
                    >
                      <span
                        className={classes.bar}
                        style={{ width: `${widths[column]}%` }}
                      />
                    </td>
                  ))}
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </>
  );
}
