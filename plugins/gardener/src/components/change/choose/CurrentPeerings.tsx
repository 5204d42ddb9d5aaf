import { Fragment, useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  Peering,
  PeeringsView,
  ShootRights,
  statusMessageKey,
} from 'backstage-plugin-gardener-common';
import { TrashIcon } from '../../../icons/actions';
import { StandingIcon } from '../../../icons/standing';
import type { DraftAction, Removal } from '../../../model/changeDraft';
import { targetFacts } from '../../../model/targetFacts';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { SeedName } from '../../SeedName';
import { TextButton } from '../../TextButton';
import { VisuallyHidden } from '../../VisuallyHidden';
import { RemoveReverse } from './RemoveReverse';

/** Elsewhere a column is as wide as what is in it. */
const ON_WIDE_SCREENS = { '@media (max-width: 640px)': { width: 'auto' } };

const useStyles = makeStyles(
  {
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: 8,
      marginBottom: 4,
    },
    title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
    quiet: { fontSize: 12, lineHeight: '16px', color: 'var(--gardener-text2)' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      borderTop: '1px solid var(--gardener-line)',
      '& td': {
        height: 36,
        padding: '0 4px',
        borderBottom: '1px solid var(--gardener-line)',
        overflowWrap: 'anywhere',
      },
      '& th': { padding: 0, height: 0 },
      // No room for networks and seeds.
      '@media (max-width: 640px)': {
        tableLayout: 'auto',
        '& :is(th, td):is(:nth-child(3), :nth-child(4))': { display: 'none' },
      },
    },
    statusColumn: { width: 36 },
    networksColumn: { width: 140, ...ON_WIDE_SCREENS },
    seedColumn: { width: 96, ...ON_WIDE_SCREENS },
    actionColumn: { width: 158, ...ON_WIDE_SCREENS },
    removed: {
      background: 'var(--gardener-errSoft)',
      '& s': { textDecorationThickness: 1 },
    },
    reverse: { '& td': { padding: '8px 4px 8px 36px' } },
    project: { color: 'var(--gardener-text2)' },
    networks: { fontFamily: MONO, fontSize: 12, lineHeight: '16px' },
    configured: { color: 'var(--gardener-ok)' },
    incompleteTarget: { color: 'var(--gardener-warn)' },
    incompleteHere: { color: 'var(--gardener-warn)' },
    notAccessible: { color: 'var(--gardener-unk)' },
    action: { textAlign: 'right', whiteSpace: 'nowrap' },
    willBe: {
      marginRight: 8,
      fontSize: 12,
      fontWeight: 700,
      color: 'var(--gardener-err)',
    },
    button: {
      display: 'inline-grid',
      placeItems: 'center',
      verticalAlign: 'middle',
      minWidth: 32,
      height: 32,
      padding: '0 6px',
      border: 0,
      borderRadius: 4,
      background: 'none',
      font: 'inherit',
      fontSize: 13,
      fontWeight: 600,
      color: 'var(--gardener-primary)',
      cursor: 'pointer',
      '& svg': { color: 'var(--gardener-text2)' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -2,
      },
    },
    more: { padding: '6px 4px', fontSize: 12, lineHeight: '16px' },
  },
  { name: 'GardenerCurrentPeerings' },
);

/** So many are shown first. */
const FIRST = 5;

/** How many there are when all are shown at once: a fold for a single row is no use. */
const SHORT = 6;

function Name(props: { readonly peering: Peering }) {
  const { project, name } = targetFacts(props.peering.target);
  return (
    <>
      <span className={useStyles().project}>{project} / </span>
      <b>{name}</b>
    </>
  );
}

/** The peerings that the shoot lists, each of which can be marked to go. */
export function CurrentPeerings(props: {
  readonly view: PeeringsView;
  readonly rights: ShootRights | undefined;
  readonly removals: readonly Removal[];
  readonly dispatch: (action: DraftAction) => void;
}) {
  const { view, rights, removals, dispatch } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const titleId = useId();
  const [all, setAll] = useState(false);
  const listed = view.peerings.filter(({ entry }) => entry !== null);
  const removalOf = ({ id }: Peering) =>
    removals.find(({ peeringId }) => peeringId === id);
  const foldable = listed.length > SHORT;
  // What is marked to go is never hidden.
  const shown =
    foldable && !all
      ? listed.filter(
          (peering, index) => index < FIRST || removalOf(peering) !== undefined,
        )
      : listed;
  const hidden = listed.length - shown.length;

  const row = (peering: Peering) => {
    const facts = targetFacts(peering.target);
    const { name, nodeNetworks } = facts;
    const removal = removalOf(peering);
    const standing = statusMessageKey(peering);
    return (
      <Fragment key={peering.id}>
        <tr className={removal && classes.removed}>
          <td className={classes[standing]}>
            <StandingIcon
              standing={standing}
              size={18}
              label={shared(`status.${standing}.tooltip`)}
            />
          </td>
          <td>
            {removal ? (
              <s>
                <Name peering={peering} />
              </s>
            ) : (
              <Name peering={peering} />
            )}
          </td>
          <td className={classes.networks}>
            {nodeNetworks === null
              ? t('change.choose.unknown')
              : nodeNetworks.join(' ') || '–'}
          </td>
          <td>
            <SeedName seed={facts.seed} migratingFrom={facts.migratingFrom} />
          </td>
          <td className={classes.action}>
            {removal && (
              <span className={classes.willBe}>
                {t('change.choose.willBeRemoved')}
              </span>
            )}
            {/* One button in both states, so that it keeps the focus. */}
            <button
              type="button"
              className={classes.button}
              aria-label={t(
                removal ? 'change.choose.undoRemove' : 'change.choose.remove',
                { target: name },
              )}
              onClick={() =>
                dispatch({
                  type: removal ? 'keep' : 'remove',
                  peeringId: peering.id,
                })
              }
            >
              {removal ? t('change.choose.undo') : <TrashIcon size={15} />}
            </button>
          </td>
        </tr>
        {removal && (
          <RemoveReverse
            className={`${classes.removed} ${classes.reverse}`}
            context={{ view, peering, rights }}
            wanted={removal.withReverse}
            onChange={wanted =>
              dispatch({
                type: 'removeReverse',
                peeringId: peering.id,
                wanted,
              })
            }
          />
        )}
      </Fragment>
    );
  };

  return (
    <section aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 className={classes.title} id={titleId}>
          {t('change.choose.current', { number: String(listed.length) })}
        </h3>
        {foldable && (
          <span className={classes.quiet}>
            {t('change.choose.shown', {
              shown: String(shown.length),
              total: String(listed.length),
            })}
          </span>
        )}
      </div>
      {listed.length === 0 ? (
        <p className={classes.quiet}>{t('change.choose.none')}</p>
      ) : (
        <table className={classes.table} aria-labelledby={titleId}>
          <colgroup>
            <col className={classes.statusColumn} />
            <col />
            <col className={classes.networksColumn} />
            <col className={classes.seedColumn} />
            <col className={classes.actionColumn} />
          </colgroup>
          <thead>
            <tr>
              {(['status', 'target', 'nodes', 'seed', 'action'] as const).map(
                column => (
                  <th key={column} scope="col">
                    <VisuallyHidden>
                      {t(`change.choose.columns.${column}`)}
                    </VisuallyHidden>
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>{shown.map(row)}</tbody>
        </table>
      )}
      {foldable && (hidden > 0 || all) && (
        <div className={classes.more}>
          <TextButton onClick={() => setAll(!all)}>
            {all
              ? t('change.choose.showFewer')
              : t('change.choose.showMore', { count: hidden })}
          </TextButton>
        </div>
      )}
    </section>
  );
}
