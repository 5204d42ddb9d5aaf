import { useStore, useViewport } from '@xyflow/react';
import { makeStyles } from '@material-ui/core/styles';
import { capitalised } from '../../text/capitalised';
import { findingChip } from '../../text/findingText';
import type { ItemText } from '../../text/graph/itemText';
import type { Point } from '../../model/graph/geometry';
import { useTranslate } from '../../translation/useTranslate';
import { VerdictChip } from '../VerdictChip';

const WIDTH = 248;

/** From the borders of the drawing. */
const AIR = 4;

const useStyles = makeStyles(
  {
    card: {
      position: 'absolute',
      zIndex: 5,
      boxSizing: 'border-box',
      width: WIDTH,
      padding: '8px 12px',
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      background: 'var(--gardener-paper)',
      color: 'var(--gardener-text)',
      boxShadow: '0 2px 8px rgba(0, 0, 0, 0.24)',
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
      pointerEvents: 'none',
    },
    title: { fontSize: 13, fontWeight: 700 },
    fact: { color: 'var(--gardener-text2)' },
    findings: { marginTop: 4 },
  },
  { name: 'GardenerGraphExplanation' },
);

/**
 * What is looked at, in words. It stands in a corner of the other half, so it covers neither what it is about nor the
 * controls. Those who don't see it hear the same as the name of the thing.
 */
export function Explanation(props: {
  readonly at: Point;
  readonly text: ItemText;
}) {
  const { at, text } = props;
  const classes = useStyles();
  const t = useTranslate();
  const { x, y, zoom } = useViewport();
  const width = useStore(state => state.width);
  const height = useStore(state => state.height);
  const isLeft = at.x * zoom + x < width / 2;
  const isAbove = at.y * zoom + y < height / 2;
  return (
    <div
      aria-hidden
      className={classes.card}
      data-testid="graph-explanation"
      style={
        isAbove
          ? { left: AIR, bottom: AIR }
          : { top: AIR, [isLeft ? 'left' : 'right']: AIR }
      }
    >
      <div className={classes.title}>{text.title}</div>
      {text.facts.map(fact => (
        <div key={fact} className={classes.fact}>
          {capitalised(fact)}
        </div>
      ))}
      {text.findings.length > 0 && (
        <div className={classes.findings}>
          {text.findings.map((finding, number) => (
            <VerdictChip
              key={`${finding.code}-${number}`}
              verdict={finding.severity}
            >
              {findingChip(t, finding)}
            </VerdictChip>
          ))}
        </div>
      )}
    </div>
  );
}
