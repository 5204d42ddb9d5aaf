import { useId } from 'react';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import type { NodeNetworkModel } from '../../../hooks/useNodeNetwork';
import type { NodeCard } from '../../../model/create/nodeChoice';
import { asSentence } from '../../../text/asSentence';
import { MONO } from '../../../theme/cssVariables';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { VisuallyHidden } from '../../VisuallyHidden';
import { DefaultHint } from './DefaultHint';

const useStyles = makeStyles(
  {
    group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      gap: 12,
      // As high as a card, whether there are some or not.
      minHeight: 78,
      '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    card: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      boxSizing: 'border-box',
      minHeight: 78,
      padding: 11,
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      cursor: 'pointer',
    },
    chosen: {
      borderColor: 'var(--gardener-primary)',
      boxShadow: 'inset 0 0 0 1px var(--gardener-primary)',
    },
    empty: {
      minHeight: 78,
      borderRadius: 4,
      background: 'var(--gardener-skeleton)',
    },
    old: { opacity: 0.7 },
    radio: { padding: 2 },
    cidr: {
      display: 'block',
      font: `700 14px/20px ${MONO}`,
      overflowWrap: 'anywhere',
    },
    why: { display: 'block', fontSize: 12, lineHeight: '16px' },
    quiet: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    taken: { color: 'var(--gardener-err)', fontWeight: 600 },
    other: {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 200px) minmax(0, 1fr)',
      gap: 8,
      alignItems: 'center',
      marginTop: 12,
      '@media (max-width: 640px)': {
        gridTemplateColumns: '24px minmax(0, 1fr)',
      },
    },
    input: {
      width: '100%',
      height: 36,
      boxSizing: 'border-box',
      padding: '0 10px',
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      font: `13px/20px ${MONO}`,
      color: 'var(--gardener-text)',
      background: 'var(--gardener-paper)',
      '&::placeholder': { color: 'var(--gardener-text2)', opacity: 1 },
      '&:focus': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: -1,
      },
      '&[aria-invalid=true]': {
        outline: '2px solid var(--gardener-err)',
        outlineOffset: -1,
      },
    },
    error: {
      gridColumn: '2 / -1',
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-err)',
    },
  },
  { name: 'GardenerBlockChoice' },
);

/** Longer than any CIDR. */
const LONGEST = 64;

/** What is wrong with a block that was written; undefined when nothing is, or nothing is known yet. */
function useProblem(
  model: NodeNetworkModel,
  nodes: string | undefined,
): string | undefined {
  const t = useCreateTranslate();
  const { written, tooLarge, check, suggestions } = model;
  if (written.kind === 'wrong') return asSentence(written.reason);
  if (tooLarge && nodes !== undefined) {
    return t('nodes.tooLarge', {
      nodes,
      prefix: String(suggestions.blocks?.maxPrefix),
    });
  }
  return check?.nodesError ? asSentence(check.nodesError) : undefined;
}

/** Three blocks to choose from, and a field for one of one's own. */
export function BlockChoice(props: {
  readonly model: NodeNetworkModel;
  readonly nodes: string | undefined;
  readonly onCard: (cidr: string) => void;
  /** Each time that something is written. */
  readonly onOther: (text: string) => void;
}) {
  const { model, nodes, onCard, onOther } = props;
  const { cards, other, freedom, suggestions } = model;
  const classes = useStyles();
  const t = useCreateTranslate();
  const id = useId();
  const problem = useProblem(model, nodes);
  const looking = suggestions.blocks === undefined && !suggestions.failure;

  const growth = ({ why, growsTo }: NodeCard) => {
    if (why !== 'kept') {
      return growsTo === null || growsTo === undefined
        ? t('nodes.cantGrow')
        : t('nodes.growsTo', { prefix: String(growsTo) });
    }
    return t(`nodes.freedom.${freedom ?? 'unknown'}`);
  };
  return (
    <fieldset className={classes.group}>
      <VisuallyHidden>
        <legend>{t('nodes.choose')}</legend>
      </VisuallyHidden>
      <div className={classes.cards}>
        {looking && cards.length === 0 && (
          <>
            <div className={classes.empty} role="status">
              <VisuallyHidden>{t('nodes.looking')}</VisuallyHidden>
            </div>
            <div className={classes.empty} aria-hidden />
            <div className={classes.empty} aria-hidden />
          </>
        )}
        {cards.map(card => {
          const chosen = !other && card.cidr === nodes;
          const taken = card.why === 'kept' && freedom === 'taken';
          const textId = `${id}-${card.cidr}`;
          return (
            <label
              key={card.cidr}
              htmlFor={`${textId}-radio`}
              className={`${classes.card} ${chosen ? classes.chosen : ''}`}
            >
              <Radio
                className={classes.radio}
                color="primary"
                size="small"
                name={id}
                value={card.cidr}
                checked={chosen}
                id={`${textId}-radio`}
                inputProps={{
                  'aria-labelledby': `${textId}-cidr`,
                  'aria-describedby': textId,
                }}
                onChange={() => onCard(card.cidr)}
              />
              <span>
                <span className={classes.cidr} id={`${textId}-cidr`}>
                  {card.cidr}
                </span>
                <span id={textId}>
                  <span className={classes.why}>
                    {t(`nodes.why.${card.why}`)}
                  </span>
                  <span
                    className={`${classes.quiet} ${taken ? classes.taken : ''}`}
                  >
                    {growth(card)}
                  </span>
                </span>
              </span>
            </label>
          );
        })}
      </div>
      <div className={classes.other}>
        <Radio
          className={classes.radio}
          color="primary"
          size="small"
          name={id}
          value=""
          checked={other}
          inputProps={{ 'aria-label': t('nodes.other') }}
          onChange={() => onOther(nodes ?? '')}
        />
        <input
          className={classes.input}
          aria-label={t('nodes.other')}
          aria-invalid={other && problem !== undefined}
          aria-describedby={`${id}-problem`}
          placeholder={t('nodes.otherPlaceholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST}
          value={other ? nodes ?? '' : ''}
          onChange={event => onOther(event.target.value.trim())}
        />
        <DefaultHint nodes={suggestions.blocks?.defaultNodes ?? null} />
        <p
          id={`${id}-problem`}
          className={classes.error}
          role="alert"
          hidden={problem === undefined}
        >
          {problem}
        </p>
      </div>
    </fieldset>
  );
}
