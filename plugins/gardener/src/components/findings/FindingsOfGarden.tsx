import { useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useFindingsState } from '../../hooks/findings/useFindingsState';
import { useDebounced } from '../../hooks/useDebounced';
import { useHeldError } from '../../hooks/useHeldError';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { failureOf } from '../../model/failure';
import {
  filtersFindings,
  findingsQueryOf,
} from '../../model/findings/findingsState';
import { withoutValues } from '../../model/page/withoutValues';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { useFindings } from '../../queries/useFindings';
import {
  findingsLeftOut,
  leftOutNames,
} from '../../text/findings/findingsLeftOut';
import { timeText } from '../../text/timeText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { usePageTranslate } from '../../translation/usePageTranslate';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';
import { LeftOutNote } from '../page/LeftOutNote';
import type { ShownGarden } from '../page/OfGarden';
import { FindingsBody } from './FindingsBody';
import { FindingsSummary } from './FindingsSummary';
import { FindingsToolbar } from './FindingsToolbar';
import { NoFindings } from './NoFindings';

/** Each question costs the server a look at everything; milliseconds. */
const TYPING_PAUSE = 400;

const useStyles = makeStyles(
  {
    page: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
    bar: { height: 56 },
    body: { height: 480 },
  },
  { name: 'GardenerFindingsOfGarden' },
);

/** The findings of one Garden. */
export function FindingsOfGarden(props: { readonly shown: ShownGarden }) {
  const { shown } = props;
  const { garden, gone } = shown;
  const classes = useStyles();
  const f = useFindingsTranslate();
  const p = usePageTranslate();
  const { params } = useAddressParams();
  const { state, unknown, changes } = useFindingsState();
  const { groupBy, filters } = state;
  const text = useDebounced(state.text, TYPING_PAUSE);
  const query = useMemo(
    () => findingsQueryOf(garden.name, { groupBy, filters, text }),
    [garden.name, groupBy, filters, text],
  );
  const answer = useFindings(query);
  const error = useHeldError(answer);
  const findings = answer.data?.value;
  const leftOut = findingsLeftOut({ gone, unknown, findings });

  const content = () => {
    if (!findings) {
      return (
        !error && (
          <div
            className={classes.page}
            role="status"
            aria-busy="true"
            aria-label={f('loading')}
          >
            <Paper className={classes.bar} />
            <Paper className={classes.body} />
          </div>
        )
      );
    }
    return findings.groups.length === 0 ? (
      <NoFindings
        findings={findings}
        onClear={filtersFindings(state) ? changes.clearFilters : undefined}
      />
    ) : (
      <FindingsBody
        findings={findings}
        query={query}
        state={state}
        changes={changes}
      />
    );
  };

  return (
    <div className={classes.page}>
      {findings && <FindingsSummary findings={findings} query={query} />}
      <FindingsToolbar
        shown={shown}
        state={state}
        changes={changes}
        facets={findings?.facets}
      />
      <LeftOutNote
        items={leftOutNames(f, leftOut)}
        onClear={() => changes.change(withoutValues(params, leftOut))}
      />
      {error && (
        <FailureNote
          title={f('failed')}
          failure={failureOf(error)}
          triesAgainAt={answer.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
          again={{ label: f('tryAgain'), act: () => answer.refetch() }}
        />
      )}
      {findings?.freshness.state === 'stale' && (
        <Note severity="warning">
          {p('garden.stale', {
            garden: garden.title,
            time: timeText(Date.parse(findings.freshness.asOf)),
          })}
        </Note>
      )}
      {content()}
    </div>
  );
}
