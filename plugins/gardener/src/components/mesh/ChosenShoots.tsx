import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Checkbox from '@material-ui/core/Checkbox';
import { CrossIcon } from '../../icons/actions';
import type { MeshAction, MeshDraft } from '../../model/mesh/meshDraft';
import { keyOf } from '../../model/mesh/meshShoot';
import { shootLabel } from '../../text/shootLabel';
import { MONO } from '../../theme/cssVariables';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { IconButton } from '../IconButton';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: 8,
    },
    title: {
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
    list: {
      height: 320,
      overflowY: 'auto',
      margin: '4px 0 0',
      padding: 0,
      listStyle: 'none',
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
    },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 128px) auto 32px',
      alignItems: 'center',
      gap: 8,
      minHeight: 40,
      padding: '0 4px 0 12px',
      borderBottom: '1px solid var(--gardener-line)',
      overflowWrap: 'anywhere',
    },
    networks: { fontFamily: MONO, fontSize: 12, lineHeight: '16px' },
    hub: { display: 'inline-flex', alignItems: 'center', fontSize: 12 },
    box: { padding: 4 },
    none: { padding: '14px 12px', color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerChosenShoots' },
);

/** The shoots of a mesh, each of which can be made a hub where there are any, and taken out. */
export function ChosenShoots(props: {
  readonly draft: MeshDraft;
  readonly dispatch: (action: MeshAction) => void;
  /** The row that had the focus is gone. */
  readonly onGone: () => void;
}) {
  const { draft, dispatch, onGone } = props;
  const { shoots, kind, hubs } = draft;
  const classes = useStyles();
  const m = useMeshTranslate();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 className={classes.title} id={titleId}>
          {m('chosen.title', { number: String(shoots.length) })}
        </h3>
        {shoots.length > 0 && (
          <TextButton
            onClick={() => {
              dispatch({ type: 'cleared' });
              onGone();
            }}
          >
            {m('chosen.clear')}
          </TextButton>
        )}
      </div>
      <ul className={classes.list}>
        {shoots.length === 0 && (
          <li className={classes.none}>{m('chosen.none')}</li>
        )}
        {shoots.map(({ ref, project, nodeNetworks }) => {
          const key = keyOf(ref);
          const shoot = shootLabel({ project, shoot: ref });
          return (
            <li key={key} className={classes.row}>
              <span>
                {project ?? ref.namespace} / <b>{ref.name}</b>
              </span>
              <span className={classes.networks}>
                {nodeNetworks.join(' ') || '–'}
              </span>
              {kind === 'hubs' ? (
                <label className={classes.hub}>
                  <Checkbox
                    size="small"
                    color="primary"
                    className={classes.box}
                    checked={hubs.has(key)}
                    inputProps={{ 'aria-label': m('chosen.hubOf', { shoot }) }}
                    onChange={event =>
                      dispatch({
                        type: 'hub',
                        key,
                        isHub: event.target.checked,
                      })
                    }
                  />
                  {m('chosen.hub')}
                </label>
              ) : (
                <span />
              )}
              <IconButton
                label={m('chosen.remove', { shoot })}
                onClick={() => {
                  dispatch({ type: 'removed', key });
                  onGone();
                }}
              >
                <CrossIcon size={14} />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
