import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    heading: { margin: '8px 0 4px', fontSize: 14, lineHeight: '20px' },
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 13,
      lineHeight: '18px',
      '& th, & td': {
        textAlign: 'left',
        padding: '6px 8px',
        borderBottom: '1px solid var(--gardener-line)',
      },
      '& thead th': { fontSize: 12, color: 'var(--gardener-text2)' },
    },
  },
  { name: 'GardenerPlainTable' },
);

/** A table to read, under its title; nothing without rows. */
export function PlainTable(props: {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
  }[];
  /** Below it. */
  readonly footer?: ReactNode;
}) {
  const { title, head, rows, footer } = props;
  const classes = useStyles();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              {head.map(text => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {footer}
    </section>
  );
}
