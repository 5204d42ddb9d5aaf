import { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../icons/severity';
import { StandingIcon } from '../icons/standing';
import { countPeerings } from '../model/countPeerings';
import type { Liveness } from '../model/liveness';
import { useTranslate } from '../translation/useTranslate';
import { ConfigureButton } from './change/ConfigureButton';
import { LiveIndicator } from './LiveIndicator';
import { ShootMenu } from './ShootMenu';

const useStyles = makeStyles(
  {
    bar: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: '8px 18px',
      padding: '10px 16px',
      minHeight: 56,
    },
    item: {
      display: 'flex',
      alignItems: 'center',
      gap: 7,
      whiteSpace: 'nowrap',
      '& b': { fontSize: 16, fontWeight: 700 },
    },
    rule: { width: 1, height: 24, background: 'var(--gardener-line)' },
    // Together, so that they stay at the right end when the bar breaks.
    end: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 18,
      marginLeft: 'auto',
    },
    ok: { color: 'var(--gardener-ok)' },
    warn: { color: 'var(--gardener-warn)' },
    err: { color: 'var(--gardener-err)' },
    unk: { color: 'var(--gardener-unk)' },
  },
  { name: 'GardenerSummaryBar' },
);

/** The numbers of the shoot at a glance. */
export function SummaryBar(props: {
  readonly view: PeeringsView;
  readonly liveness: Liveness;
}) {
  const classes = useStyles();
  const t = useTranslate();
  const counts = countPeerings(props.view);
  const item = (
    colour: string,
    icon: ReactNode,
    count: number,
    word: string,
  ) => (
    <div className={classes.item}>
      <span className={colour}>{icon}</span>
      <b>{count}</b>
      {word}
    </div>
  );
  return (
    <Paper
      component="section"
      className={classes.bar}
      aria-label={t('summary.label')}
    >
      <div className={classes.item}>
        <b>{counts.total}</b>
        {t('summary.peerings', { count: counts.total })}
      </div>
      <span className={classes.rule} />
      {item(
        classes.ok,
        <StandingIcon
          standing="configured"
          size={20}
          label={t('status.configured.tooltip')}
        />,
        counts.configured,
        t('summary.configured'),
      )}
      {item(
        classes.warn,
        <StandingIcon
          standing="incompleteTarget"
          size={20}
          label={t('status.incompleteTarget.label')}
        />,
        counts.incomplete,
        t('summary.incomplete'),
      )}
      {item(
        classes.unk,
        <StandingIcon
          standing="notAccessible"
          size={20}
          label={t('status.notAccessible.tooltip')}
        />,
        counts.notAccessible,
        t('summary.notAccessible'),
      )}
      <span className={classes.rule} />
      {item(
        classes.err,
        <SeverityIcon severity="error" label={t('severity.error')} />,
        counts.errors,
        t('summary.errors', { count: counts.errors }),
      )}
      {item(
        classes.warn,
        <SeverityIcon severity="warning" label={t('severity.warning')} />,
        counts.warnings,
        t('summary.warnings', { count: counts.warnings }),
      )}
      <div className={classes.end}>
        <LiveIndicator liveness={props.liveness} />
        <ConfigureButton view={props.view} />
        <ShootMenu view={props.view} />
      </div>
    </Paper>
  );
}
