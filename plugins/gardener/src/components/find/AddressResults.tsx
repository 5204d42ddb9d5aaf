import { makeStyles } from '@material-ui/core/styles';
import type { AddressSearch } from 'backstage-plugin-gardener-common';
import { useSearch } from '@backstage/plugin-search-react';
import { useDebounced } from '../../hooks/useDebounced';
import { AddressTerm, readAddressTerm } from '../../model/addressTerm';
import { failureOf } from '../../model/failure';
import { useAddressSearch } from '../../queries/useAddressSearch';
import { asSentence } from '../../text/asSentence';
import { useTranslate } from '../../translation/useTranslate';
import { Card } from '../Card';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';
import { VisuallyHidden } from '../VisuallyHidden';
import { AddressHits } from './AddressHits';
import { GardenerIsland } from './GardenerIsland';
import { MissingGardens } from './MissingGardens';
import { StandingSkeleton } from './StandingSkeleton';

const useStyles = makeStyles(
  {
    block: { marginBottom: 16 },
    line: { margin: 0, padding: '0 16px 12px' },
  },
  { name: 'GardenerAddressResults' },
);

/** After so many milliseconds without a key what was typed is asked for: an address is typed through shorter ones. */
const TYPING_PAUSE = 200;

type Sought = Exclude<AddressTerm, { kind: 'malformed' }>;

/** How many there are, in words. */
function useSummary(sought: Sought, answer: AddressSearch): string {
  const t = useTranslate();
  const { items, total, missing } = answer;
  if (total > items.length) {
    return t('find.address.firstHits', {
      shown: String(items.length),
      total: String(total),
    });
  }
  if (total > 0) return t('find.address.hits', { count: total });
  if (missing.length > 0) return t('find.address.noAnswer');
  return sought.kind === 'address'
    ? t('find.address.noAddress')
    : t('find.address.noNetwork');
}

function Answer(props: {
  readonly sought: Sought;
  readonly answer: AddressSearch;
}) {
  const { sought, answer } = props;
  const classes = useStyles();
  const summary = useSummary(sought, answer);
  return (
    <>
      <p className={classes.line} role="status">
        {summary}
      </p>
      <MissingGardens missing={answer.missing} wide />
      {answer.items.length > 0 && <AddressHits hits={answer.items} />}
    </>
  );
}

function Looked(props: { readonly sought: Sought }) {
  const { sought } = props;
  const classes = useStyles();
  const t = useTranslate();
  const { data, error, refetch } = useAddressSearch(sought.text);
  if (error) {
    return (
      <FailureNote
        failure={failureOf(error)}
        title={t('find.address.failed')}
        severity="notChecked"
        wide
        again={{ act: () => refetch() }}
      />
    );
  }
  if (data) return <Answer sought={sought} answer={data} />;
  return (
    <p className={classes.line} role="status" aria-busy="true">
      <StandingSkeleton />
      <VisuallyHidden>{t('find.address.loading')}</VisuallyHidden>
    </p>
  );
}

function Block(props: { readonly term: AddressTerm }) {
  const { term } = props;
  const classes = useStyles();
  const t = useTranslate();
  if (term.kind === 'malformed') {
    return (
      <div className={classes.block}>
        <Note severity="notChecked">
          <b>{t('find.address.malformed')}</b> {asSentence(term.problem)}
        </Note>
      </div>
    );
  }
  return (
    <div className={classes.block}>
      <Card
        title={t(`find.address.${term.kind}`, { address: term.text })}
        subtitle={t('find.address.nodesOnly')}
      >
        <Looked sought={term} />
      </Card>
    </div>
  );
}

/**
 * For a search page, above its results: when an IP address or a network is searched for, the clusters whose node network
 * has to do with it, as the Garden shows them to this user. The index of search holds no addresses.
 */
export function AddressResults() {
  const { term } = useSearch();
  const settled = useDebounced(term, TYPING_PAUSE);
  // Another text is not answered by what was found for the one before.
  const address = settled === term ? readAddressTerm(term) : undefined;
  return address ? (
    <GardenerIsland fallback={null}>
      <Block term={address} />
    </GardenerIsland>
  ) : null;
}
