import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { PlannedWrites } from '../../model/create/writes';
import { targetNames } from '../../text/create/targetNames';
import { useCreateTranslate } from '../../translation/useCreateTranslate';
import { Emphasised } from '../Emphasised';
import { SideCard } from './SideCard';

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    line: { display: 'flex', gap: 8, padding: '3px 0' },
    number: { fontWeight: 700, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerWritesCard' },
);

/** What the template will write, in its order; what others must write stands below. */
export function WritesCard(props: { readonly writes: PlannedWrites }) {
  const { project, shoot, entries, reverse, byOwner } = props.writes;
  const classes = useStyles();
  const t = useCreateTranslate();
  const name = [project, shoot ?? t('writes.unnamed')]
    .filter(part => part)
    .join(' / ');
  const line = (sign: string, text: ReactNode) => (
    <li key={sign} className={classes.line}>
      <span className={classes.number}>{sign}</span>
      <span>{text}</span>
    </li>
  );
  return (
    <SideCard title={t('writes.title')}>
      <ul className={classes.list}>
        {line(
          '1',
          <Emphasised
            text={
              entries === 0
                ? t('writes.shoot', { shoot: name })
                : t('writes.shootWith', { shoot: name, count: entries })
            }
            names={[name]}
          />,
        )}
        {reverse.length > 0 && line('2', t('writes.wait'))}
        {reverse.length > 0 &&
          line('3', t('writes.reverse', { targets: targetNames(t, reverse) }))}
        {byOwner.length > 0 &&
          line(
            '–',
            t(byOwner.length === 1 ? 'writes.byOwner' : 'writes.byOwners', {
              targets: targetNames(t, byOwner),
            }),
          )}
      </ul>
    </SideCard>
  );
}
