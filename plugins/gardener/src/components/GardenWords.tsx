import { makeStyles } from '@material-ui/core/styles';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(
  {
    fold: {
      marginTop: 8,
      '& > summary': {
        cursor: 'pointer',
        color: 'var(--gardener-link)',
        fontSize: 12,
        lineHeight: '16px',
      },
    },
    words: {
      margin: '6px 0 0',
      padding: '8px 10px',
      background: 'var(--gardener-sunken)',
      borderRadius: 4,
      font: `12px/18px ${MONO}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerGardenWords' },
);

/** What the Garden itself said, behind a fold. */
export function GardenWords(props: { readonly words: string }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <details className={classes.fold}>
      <summary>{t('detail.gardenWords')}</summary>
      <pre className={classes.words}>{props.words}</pre>
      <CopyButton text={props.words} label={t('manifest.copy')} />
    </details>
  );
}
