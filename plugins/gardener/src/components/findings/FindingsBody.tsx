import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Findings, FindingsQuery } from 'backstage-plugin-gardener-common';
import type { FindingsChanges } from '../../hooks/findings/useFindingsState';
import { useRepairs } from '../../hooks/findings/useRepairs';
import { failureOf } from '../../model/failure';
import type { FindingsState } from '../../model/findings/findingsState';
import { projectsIn } from '../../model/findings/projectsIn';
import { useMoreFindings } from '../../queries/useFindings';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';
import { FindingGroup, type MoreRows } from './FindingGroup';
import { RepairPlanCard } from './RepairPlanCard';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 320px',
      gap: 16,
      alignItems: 'start',
      '@media (max-width: 1099px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    groups: { display: 'grid', gap: 8 },
    aside: { position: 'sticky', top: 16 },
  },
  { name: 'GardenerFindingsBody' },
);

/** The groups of findings with the plan of their repair beside them. */
export function FindingsBody(props: {
  readonly findings: Findings;
  /** What they are the answer to; the same object as long as that is the same. */
  readonly query: FindingsQuery;
  readonly state: FindingsState;
  readonly changes: FindingsChanges;
}) {
  const { findings, query, state, changes } = props;
  const { garden, groupBy, hidden } = findings;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const asked = useMemo(
    () =>
      findings.groups
        .filter(({ key, next }) => next !== null && wanted.includes(key))
        .map(({ key }) => key),
    [findings, wanted],
  );
  const more = useMoreFindings(query, asked);
  const groups = useMemo(
    () => findings.groups.map(group => more.groups.get(group.key) ?? group),
    [findings, more.groups],
  );
  const rows = useMemo(() => groups.flatMap(group => group.rows), [groups]);
  const projects = useMemo(() => projectsIn(rows), [rows]);
  const repairs = useRepairs(garden, rows);
  const moreOf = (key: string): MoreRows => {
    if (more.groups.has(key)) return 'given';
    return asked.includes(key) && !more.error ? 'loading' : 'offered';
  };
  return (
    <div className={classes.columns}>
      <div className={classes.groups}>
        {more.error && (
          <FailureNote
            title={f('rows.moreFailed')}
            failure={failureOf(more.error)}
          />
        )}
        {groups.map(group => (
          <FindingGroup
            key={group.key}
            by={groupBy}
            group={group}
            open={state.open.includes(group.key)}
            more={moreOf(group.key)}
            choice={repairs.choice}
            onToggle={() => changes.toggle(group.key)}
            onMore={() => setWanted(before => [...before, group.key])}
            onChoose={repairs.choose}
            onChooseAll={repairs.chooseTogether}
          />
        ))}
        {hidden.groups > 0 && (
          <Note severity="note">{f('hidden', { count: hidden.groups })}</Note>
        )}
      </div>
      <aside className={classes.aside}>
        <RepairPlanCard repairs={repairs} projects={projects} />
      </aside>
    </div>
  );
}
