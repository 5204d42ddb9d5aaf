import { makeStyles } from '@material-ui/core/styles';
import type { RangeLine } from 'backstage-plugin-gardener-common';
import { conflictText } from '../../text/cidr/rangeText';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { VerdictChip } from '../VerdictChip';

/** So many stand in a row; the rest is counted. */
const SHOWN = 2;

const useStyles = makeStyles(
  {
    chip: { display: 'inline-block', margin: '1px 4px 1px 0' },
    quiet: { color: 'var(--gardener-text2)' },
    more: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerRangeConflicts' },
);

/** What is the matter with a range, or that it is nothing. */
export function RangeConflicts(props: { readonly line: RangeLine }) {
  const { conflicts, conflictCount, overlapsUnpeered, kind, shoots } =
    props.line;
  const classes = useStyles();
  const c = useCidrTranslate();
  if (conflicts.length > 0) {
    const shown = conflicts.slice(0, SHOWN);
    return (
      <>
        {shown.map(conflict => {
          const text = conflictText(c, conflict);
          // Of several shoots with one range it matters whose conflict it is, unless all share it.
          const isNamed =
            shoots > 1 && !(conflict.kind === 'hub' && conflict.isSame);
          return (
            <span
              key={`${conflict.kind} ${conflict.shoot.name} ${text}`}
              className={classes.chip}
            >
              <VerdictChip verdict={conflict.severity}>
                {isNamed
                  ? c('conflict.named', {
                      shoot: conflict.shoot.name,
                      conflict: text,
                    })
                  : text}
              </VerdictChip>
            </span>
          );
        })}
        {conflictCount > shown.length && (
          <span className={classes.more}>
            {c('ranges.more', { more: String(conflictCount - shown.length) })}
          </span>
        )}
      </>
    );
  }
  if (overlapsUnpeered) {
    return (
      <span className={classes.quiet}>
        {c('ranges.unpeered', { shoot: overlapsUnpeered.name })}
      </span>
    );
  }
  return (
    <span className={classes.quiet}>
      {c(kind === 'nodes' ? 'ranges.none' : 'ranges.neverRouted')}
    </span>
  );
}
