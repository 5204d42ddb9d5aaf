import Box from '@material-ui/core/Box';
import { makeStyles } from '@material-ui/core/styles';
import { Select } from '@backstage/core-components';
import { usePeeringStatusFilter } from '../../hooks/usePeeringStatusFilter';
import { failureOf } from '../../model/failure';
import {
  PEERING_STATUSES,
  readPeeringStatus,
} from '../../model/peeringStatusFilter';
import type { ShootsWithStatus } from '../../queries/useShootsWithStatus';
import { useTranslate } from '../../translation/useTranslate';
import { FailureNote } from '../FailureNote';
import { GardenerIsland } from '../find/GardenerIsland';
import { MissingGardens } from '../find/MissingGardens';

const useStyles = makeStyles(
  {
    below: {
      display: 'flex',
      flexDirection: 'column',
      gap: 8,
      marginTop: 6,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    line: { margin: 0 },
  },
  { name: 'GardenerPeeringStatusPicker' },
);

const ALL = 'all';

function Told(props: { readonly answer: ShootsWithStatus | undefined }) {
  const { answer } = props;
  const classes = useStyles();
  const t = useTranslate();
  if (!answer) {
    return <p className={classes.line}>{t('find.peeringFilter.asking')}</p>;
  }
  const { names, total, missing } = answer;
  return (
    <>
      <p className={classes.line}>
        {names.length < total
          ? t('find.peeringFilter.cut', {
              shown: String(names.length),
              total: String(total),
            })
          : t('find.peeringFilter.found', { count: total })}
      </p>
      <MissingGardens missing={missing} />
    </>
  );
}

function Picker() {
  const classes = useStyles();
  const t = useTranslate();
  const { shown, status, choose, answer, error, again } =
    usePeeringStatusFilter();
  if (!shown) return null;
  return (
    // The list of Backstage has its label beside it, and not as its name.
    <Box pb={1} pt={1} role="group" aria-label={t('find.peeringFilter.label')}>
      <Select
        label={t('find.peeringFilter.label')}
        selected={status ?? ALL}
        items={[
          { value: ALL, label: t('find.peeringFilter.all') },
          ...PEERING_STATUSES.map(value => ({
            value,
            label: t(`find.peeringFilter.${value}`),
          })),
        ]}
        onChange={value => choose(readPeeringStatus(value))}
      />
      {status && (
        <div className={classes.below} role="status">
          {error ? (
            <FailureNote
              failure={failureOf(error)}
              title={t('find.peeringFilter.failed')}
              severity="notChecked"
              again={{ act: again }}
            />
          ) : (
            <Told answer={answer} />
          )}
        </div>
      )}
    </Box>
  );
}

/**
 * A filter for the page of the catalog: clusters whose peerings have a status, or which have none, as the Garden shows
 * them to this user. Only there where the page shows clusters.
 */
export function PeeringStatusPicker() {
  return (
    <GardenerIsland fallback={null}>
      <Picker />
    </GardenerIsland>
  );
}
