import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { GardenerQueryProvider } from '../../queries/GardenerQueryProvider';
import { GardenerRoot } from '../GardenerRoot';
import { FieldSkeleton } from './FieldSkeleton';

const useStyles = makeStyles(
  {
    field: {
      minWidth: 0,
      marginBottom: 8,
      // The form keeps fields apart; what they end with does not, too.
      '& > fieldset:last-child': { marginBottom: 0 },
    },
    title: {
      margin: '0 0 10px',
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 700,
    },
    description: {
      margin: '-6px 0 10px',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerCreateField' },
);

/**
 * What each field of the creation form stands in: the colours and the cache of the plugin, which the form around has not,
 * and its title.
 */
export function CreateField(props: {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}) {
  const { title, description, children } = props;
  const classes = useStyles();
  const titleId = useId();
  return (
    <GardenerRoot>
      <section className={classes.field} aria-labelledby={titleId}>
        <h3 className={classes.title} id={titleId}>
          {title}
        </h3>
        {description && <p className={classes.description}>{description}</p>}
        <GardenerQueryProvider fallback={<FieldSkeleton />}>
          {children}
        </GardenerQueryProvider>
      </section>
    </GardenerRoot>
  );
}
