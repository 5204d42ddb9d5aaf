import { makeStyles } from '@material-ui/core/styles';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { useTranslate } from '../../translation/useTranslate';

const useStyles = makeStyles(
  {
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '0 14px',
      fontSize: 13,
      lineHeight: '18px',
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerShootFacts' },
);

/** Where a shoot belongs: project, Garden, and what it is for. */
export function ShootFacts(props: {
  readonly shoot: ShootRef;
  readonly project: string | null | undefined;
  readonly purpose: string | null | undefined;
  readonly region: string | null | undefined;
}) {
  const { shoot, project, purpose, region } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <div className={classes.facts}>
      <span>
        {project
          ? t('find.search.project', { project })
          : t('find.search.namespace', { namespace: shoot.namespace })}
      </span>
      <span>{t('find.search.garden', { garden: shoot.garden })}</span>
      {purpose && <span>{t('find.search.purpose', { purpose })}</span>}
      {region && <span>{t('find.search.region', { region })}</span>}
    </div>
  );
}
