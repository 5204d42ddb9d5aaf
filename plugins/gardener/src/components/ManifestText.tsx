import { Fragment, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  entryCount,
  foldEntries,
  manifestLines,
  SeedOfTarget,
} from '../model/manifestLines';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';
import { TextButton } from './TextButton';

const useStyles = makeStyles(
  {
    yaml: {
      margin: 0,
      padding: '10px 12px',
      background: 'var(--gardener-sunken)',
      borderRadius: 4,
      font: `12px/18px ${MONO}`,
      // Long lines break: a text that scrolls sideways would be out of reach of the keyboard.
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    key: { color: 'var(--gardener-info)' },
    remark: { color: 'var(--gardener-warn)', userSelect: 'none' },
    fold: {
      marginTop: 8,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerManifestText' },
);

/** Lists up to this length are shown whole. */
const SHORT = 4;
/** How many entries of a longer list are shown first. */
const FIRST = 2;

/** A manifest with coloured keys; long lists of entries are folded. */
export function ManifestText(props: {
  readonly yaml: string;
  readonly seeds: SeedOfTarget;
}) {
  const { yaml, seeds } = props;
  const classes = useStyles();
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const lines = useMemo(() => manifestLines(yaml, seeds), [yaml, seeds]);
  const total = entryCount(lines);
  const foldable = total > SHORT;
  const shown = foldable && !all ? foldEntries(lines, FIRST) : lines;
  return (
    <>
      <pre
        className={classes.yaml}
        role="region"
        aria-label={t('manifest.label')}
      >
        {shown.map((line, index) => (
          <Fragment key={index}>
            {line.lead}
            <span className={classes.key}>{line.key}</span>
            {line.rest}
            {line.remark && (
              <span className={classes.remark}>
                {`   # ${t('manifest.seedDiffers', {
                  seed: line.remark.seed,
                })}`}
              </span>
            )}
            {'\n'}
          </Fragment>
        ))}
      </pre>
      {foldable && (
        <div className={classes.fold}>
          {t('manifest.shown', {
            shown: String(all ? total : FIRST),
            total: String(total),
          })}{' '}
          ·{' '}
          <TextButton onClick={() => setAll(!all)}>
            {t(all ? 'manifest.showFewer' : 'manifest.showAll')}
          </TextButton>
        </div>
      )}
    </>
  );
}
