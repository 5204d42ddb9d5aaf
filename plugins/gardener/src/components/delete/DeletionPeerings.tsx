import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { statusMessageKey } from 'backstage-plugin-gardener-common';
import { StandingIcon } from '../../icons/standing';
import type { DeletionChoice } from '../../model/deletionChoice';
import { targetFacts } from '../../model/targetFacts';
import { MONO } from '../../theme/cssVariables';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    list: {
      margin: '8px 0 0 24px',
      padding: 0,
      listStyle: 'none',
      borderTop: '1px solid var(--gardener-line)',
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '24px 24px minmax(0, 1fr) 116px 150px',
      gap: 8,
      alignItems: 'center',
      minHeight: 36,
      borderBottom: '1px solid var(--gardener-line)',
      '@media (max-width: 560px)': {
        gridTemplateColumns: '24px 24px minmax(0, 1fr)',
        '& > :nth-child(n + 4)': { gridColumn: 3 },
      },
    },
    box: { padding: 2 },
    configured: { color: 'var(--gardener-ok)' },
    incompleteTarget: { color: 'var(--gardener-warn)' },
    incompleteHere: { color: 'var(--gardener-warn)' },
    notAccessible: { color: 'var(--gardener-unk)' },
    name: { overflowWrap: 'anywhere' },
    quiet: { color: 'var(--gardener-text2)' },
    networks: { fontFamily: MONO, fontSize: 12, overflowWrap: 'anywhere' },
    sides: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    more: {
      margin: '6px 0 0 24px',
      fontSize: 12,
      lineHeight: '16px',
    },
  },
  { name: 'GardenerDeletionPeerings' },
);

/** So many are shown first. */
const FIRST_SHOWN = 6;

/** The peerings of a cluster that is to be deleted, and what of each is removed first. */
export function DeletionPeerings(props: {
  readonly choices: readonly DeletionChoice[];
  /** Ids of the peerings that are left as they are. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}) {
  const { choices, left, onChange } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? choices : choices.slice(0, FIRST_SHOWN);

  const toggle = (id: string, chosen: boolean) => {
    const next = new Set(left);
    if (chosen) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  const networks = (values: readonly string[] | null) => {
    if (values === null) return t('deletion.unknownNetwork');
    return values.length > 0 ? values.join(', ') : t('deletion.noNetwork');
  };

  return (
    <>
      <ul className={classes.list} aria-label={t('deletion.list')}>
        {shown.map(({ peering, pair, sides }) => {
          const facts = targetFacts(peering.target);
          const standing = statusMessageKey(peering);
          return (
            <li key={peering.id} className={classes.line}>
              <Checkbox
                className={classes.box}
                color="primary"
                size="small"
                checked={pair !== null && !left.has(peering.id)}
                disabled={pair === null}
                inputProps={{
                  'aria-label': t('deletion.peering', { target: facts.name }),
                }}
                onChange={event => toggle(peering.id, event.target.checked)}
              />
              <span className={classes[standing]}>
                <StandingIcon
                  standing={standing}
                  size={20}
                  label={shared(`status.${standing}.tooltip`)}
                />
              </span>
              <span className={classes.name}>
                <span className={classes.quiet}>{facts.project} /</span>{' '}
                <b>{facts.name}</b>
              </span>
              <span className={classes.networks}>
                {networks(facts.nodeNetworks)}
              </span>
              <span className={classes.sides}>
                {t(`deletion.sides.${sides}`)}
              </span>
            </li>
          );
        })}
      </ul>
      {shown.length < choices.length && (
        <div className={classes.more}>
          <TextButton onClick={() => setAll(true)}>
            {t('deletion.showMore', { count: choices.length - shown.length })}
          </TextButton>
        </div>
      )}
    </>
  );
}
