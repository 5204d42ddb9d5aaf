import { GardenerRoot } from './GardenerRoot';
import { Card } from './Card';
import { Note } from './Note';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  { body: { padding: '4px 16px 16px' } },
  { name: 'GardenerMalformedAnnotation' },
);

/** Longer values are cut: the beginning shows what was meant. */
const LONGEST = 200;

/** Says what is wrong with the annotation that names the shoot. */
export function MalformedAnnotation(props: {
  readonly text: string;
  readonly problem: string;
}) {
  const { text, problem } = props;
  const classes = useStyles();
  const t = useTranslate();
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return (
    <GardenerRoot>
      <Card title={t('peerings.title')}>
        <div className={classes.body}>
          <Note severity="error">
            <b>{t('malformedAnnotation.title')}</b>
            <br />
            {t('malformedAnnotation.text')}{' '}
            {t('malformedAnnotation.value', { value })} {problem}.{' '}
            {t('malformedAnnotation.todo')}
          </Note>
        </div>
      </Card>
    </GardenerRoot>
  );
}
