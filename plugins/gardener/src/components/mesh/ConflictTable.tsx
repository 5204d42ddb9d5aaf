import { makeStyles } from '@material-ui/core/styles';
import type { EntryTarget } from 'backstage-plugin-gardener-common';
import type { ConflictMatrix } from '../../model/mesh/conflictMatrix';
import { keyOf } from '../../model/mesh/meshShoot';
import { pairWords } from '../../text/mesh/pairWords';
import { shootNames } from '../../text/nameList';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { PairSign } from './PairSign';

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto', maxWidth: '100%' },
    table: {
      borderCollapse: 'collapse',
      fontSize: 12,
      lineHeight: '16px',
      '& th, & td': {
        padding: 0,
        border: '1px solid var(--gardener-line)',
        fontSize: 12,
        lineHeight: '16px',
      },
      '& td': { width: 28, minWidth: 28, height: 28, textAlign: 'center' },
      '& tbody th': {
        padding: '0 10px',
        textAlign: 'right',
        whiteSpace: 'nowrap',
        fontWeight: 600,
      },
    },
    column: {
      verticalAlign: 'bottom',
      // Names are longer than a sign is wide.
      '& > span': {
        display: 'inline-block',
        writingMode: 'vertical-rl',
        transform: 'rotate(180deg)',
        padding: '8px 4px',
        maxHeight: 160,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontWeight: 600,
      },
    },
    // The same shoot twice, or two that the plan is not about.
    nothing: { background: 'var(--gardener-sunken)' },
  },
  { name: 'GardenerConflictTable' },
);

/** What a plan says of each pair, where the row of one shoot meets the column of the other. */
export function ConflictTable(props: { readonly matrix: ConflictMatrix }) {
  const { shoots, at } = props.matrix;
  const classes = useStyles();
  const m = useMeshTranslate();
  const t = useTranslate();
  const names = shootNames(shoots, { namespace: '', name: '' });

  const cell = (one: EntryTarget, row: number, column: number) => {
    const other = shoots[column];
    const pair = at(one, other);
    if (!pair) {
      return (
        <td key={keyOf(other)} className={classes.nothing}>
          <VisuallyHidden>
            {m(row === column ? 'matrix.self' : 'matrix.notWanted')}
          </VisuallyHidden>
        </td>
      );
    }
    const words = m('matrix.cell', {
      one: names[row],
      other: names[column],
      words: pairWords(m, t, pair),
    });
    return (
      <td key={keyOf(other)} title={words}>
        <PairSign standing={pair.standing} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </td>
    );
  };
  return (
    <div
      className={classes.scroll}
      role="group"
      aria-label={m('matrix.title')}
      // Reached by keyboard, so that it can be scrolled by it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table} aria-label={m('matrix.label')}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{m('matrix.shoot')}</VisuallyHidden>
            </th>
            {shoots.map((shoot, column) => (
              <th key={keyOf(shoot)} scope="col" className={classes.column}>
                <span title={names[column]}>{names[column]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shoots.map((one, row) => (
            <tr key={keyOf(one)}>
              <th scope="row">{names[row]}</th>
              {shoots.map((_, column) => cell(one, row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
