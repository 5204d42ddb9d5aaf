import { useId } from 'react';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import type { AddressTrial } from 'backstage-plugin-gardener-common';
import { nodesIn } from '../../model/cidr/gapNodes';
import { nodesText } from '../../text/cidr/rangeText';
import { MONO } from '../../theme/cssVariables';
import { offeredBlocks, OfferedBlock } from '../../model/cidr/offeredBlocks';
import type { CidrTranslate } from '../../translation/gardenerCidrTranslationRef';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { UseBlock } from './UseBlock';

const useStyles = makeStyles(
  {
    group: { margin: '14px 0 0', padding: 0, border: 0, minWidth: 0 },
    legend: {
      padding: 0,
      marginBottom: 6,
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 700,
    },
    card: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      padding: '6px 10px',
      marginBottom: 6,
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      cursor: 'pointer',
    },
    chosen: { borderColor: 'var(--gardener-primary)' },
    radio: { padding: 2 },
    cidr: { display: 'block', font: `700 13px/20px ${MONO}` },
    quiet: {
      display: 'block',
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerFreeBlocks' },
);

function whyText(c: CidrTranslate, offered: OfferedBlock): string {
  if (offered.why === 'itself') return c('trial.why.itself');
  const why = c(`trial.why.${offered.why}`);
  return offered.growsTo === null
    ? c('trial.noRoom', { why })
    : c('trial.growsTo', { why, prefix: String(offered.growsTo) });
}

/** Free blocks of the size that is tried, each for a reason of its own. */
export function FreeBlocks(props: {
  readonly trial: AddressTrial;
  /** Prefix length of the largest node network. */
  readonly maxPrefix: number;
  readonly pick: string | undefined;
  readonly onPick: (block: string) => void;
}) {
  const { trial, maxPrefix, pick, onPick } = props;
  const classes = useStyles();
  const c = useCidrTranslate();
  const name = useId();
  const { blocks, chosen } = offeredBlocks(trial, pick);
  if (!chosen) {
    return (
      <p className={classes.quiet} role="status">
        {c('trial.noBlocks', { network: trial.within })}
      </p>
    );
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        {c('trial.blocks', {
          nodes: nodesText(c, nodesIn(trial.block, maxPrefix)),
        })}
      </legend>
      {blocks.map(offered => {
        const { cidr } = offered;
        return (
          <label
            key={cidr}
            htmlFor={`${name}-${cidr}`}
            className={`${classes.card} ${
              cidr === chosen.cidr ? classes.chosen : ''
            }`}
          >
            <Radio
              className={classes.radio}
              color="primary"
              size="small"
              id={`${name}-${cidr}`}
              name={name}
              value={cidr}
              checked={cidr === chosen.cidr}
              onChange={() => onPick(cidr)}
            />
            <span>
              <span className={classes.cidr}>{cidr}</span>
              <span className={classes.quiet}>{whyText(c, offered)}</span>
            </span>
          </label>
        );
      })}
      <UseBlock block={chosen.cidr} />
    </fieldset>
  );
}
