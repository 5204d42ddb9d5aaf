import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ChangeUnit, UnitState } from 'backstage-plugin-gardener-common';
import { CheckIcon } from '../../icons/actions';
import { RolloutIcon } from '../../icons/rollout';
import { SeverityIcon } from '../../icons/severity';
import { inOrder } from '../../model/changes/unitOrder';
import { problemSentence } from '../../text/changeSentence';
import { unitName, unitWish } from '../../text/changes/unitText';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { TextButton } from '../TextButton';
import { SHOWN_AT_ONCE } from './shownAtOnce';

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 12,
      lineHeight: '16px',
      '& th, & td': {
        textAlign: 'left',
        verticalAlign: 'top',
        padding: '5px 12px 5px 0',
        fontSize: 12,
        lineHeight: '16px',
      },
      '& thead th': { color: 'var(--gardener-text2)' },
      '& tbody th': { fontWeight: 600 },
    },
    result: { display: 'flex', gap: 6, whiteSpace: 'nowrap' },
    more: { marginTop: 8, fontSize: 12, lineHeight: '16px' },
    ok: { color: 'var(--gardener-ok)' },
    info: { color: 'var(--gardener-info)' },
    warn: { color: 'var(--gardener-warn)' },
    err: { color: 'var(--gardener-err)' },
    unk: { color: 'var(--gardener-unk)' },
  },
  { name: 'GardenerPairResults' },
);

function signOf(state: UnitState) {
  switch (state) {
    case 'written':
    case 'unchanged':
      return { colour: 'ok', sign: <CheckIcon size={14} /> } as const;
    case 'waiting':
      return {
        colour: 'unk',
        sign: <RolloutIcon state="pending" size={14} />,
      } as const;
    case 'halfWritten':
      return {
        colour: 'info',
        sign: <RolloutIcon state="reconciling" size={14} />,
      } as const;
    case 'halfOpen':
      return {
        colour: 'warn',
        sign: <SeverityIcon severity="warning" size={14} />,
      } as const;
    case 'failed':
      return {
        colour: 'err',
        sign: <RolloutIcon state="failed" size={14} />,
      } as const;
    case 'undone':
    case 'leftOut':
    case 'cancelled':
      return {
        colour: 'unk',
        sign: <RolloutIcon state="notFound" size={14} />,
      } as const;
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/** What became of each pair of a change, what failed first. */
export function PairResults(props: { readonly units: readonly ChangeUnit[] }) {
  const { units } = props;
  const classes = useStyles();
  const c = useChangesTranslate();
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const ordered = useMemo(() => inOrder(units), [units]);
  const shown = all ? ordered : ordered.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={c('detail.pairsLabel')}>
          <thead>
            <tr>
              <th scope="col">{c('detail.pair')}</th>
              <th scope="col">{c('detail.what')}</th>
              <th scope="col">{c('detail.result')}</th>
              <th scope="col">{c('detail.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit, index) => {
              const { sign, colour } = signOf(unit.state);
              return (
                <tr key={index}>
                  <th scope="row">{unitName(c, unit)}</th>
                  <td>{unitWish(c, unit)}</td>
                  <td>
                    <span className={classes.result}>
                      <span className={classes[colour]}>{sign}</span>
                      {c(`unit.${unit.state}`)}
                    </span>
                  </td>
                  <td>{unit.problem && problemSentence(t, unit.problem)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < ordered.length && (
        <p className={classes.more}>
          <TextButton onClick={() => setAll(true)}>
            {c('detail.all', { count: ordered.length })}
          </TextButton>
        </p>
      )}
    </>
  );
}
