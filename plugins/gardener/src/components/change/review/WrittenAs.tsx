import { makeStyles } from '@material-ui/core/styles';
import { useGarden } from '../../../queries/useGarden';
import { useTranslate } from '../../../translation/useTranslate';

const useStyles = makeStyles(
  {
    line: {
      margin: '4px 0 8px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerWrittenAs' },
);

/** Says of a Garden that knows nobody but the portal that it sees the portal write, and not this user. */
export function WrittenAs(props: {
  /** Name of the Garden. */
  readonly garden: string;
  readonly gardenUser: string;
}) {
  const { gardenUser } = props;
  const classes = useStyles();
  const t = useTranslate();
  const garden = useGarden(props.garden);
  if (garden?.strategy !== 'serviceAccount') return null;
  return (
    <p className={classes.line}>
      {t('sharedAccount.written', { garden: garden.title, user: gardenUser })}
    </p>
  );
}
