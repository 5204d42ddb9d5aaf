import { ReactNode } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import {
  DefaultResultListItem,
  HighlightedSearchResultText,
} from '@backstage/plugin-search-react';
import { readShootDocument, ShootDocument } from '../../model/shootDocument';
import { GardenerIsland } from './GardenerIsland';
import { ShootFacts } from './ShootFacts';
import { ShootStanding } from './ShootStanding';
import { StandingSkeleton } from './StandingSkeleton';

const useStyles = makeStyles(
  {
    item: { display: 'flex', width: '100%' },
    body: { flex: 1, minWidth: 0 },
    name: {
      margin: 0,
      fontSize: 20,
      lineHeight: '28px',
      fontWeight: 700,
      overflowWrap: 'anywhere',
    },
    text: { display: 'flex', flexDirection: 'column', gap: 2 },
  },
  { name: 'GardenerSearchResultListItem' },
);

/** What the search page gives to the item of a result. */
export interface SearchResultListItemProps {
  readonly icon?: ReactNode;
  readonly result?: SearchDocument;
  readonly highlight?: ResultHighlight;
  readonly rank?: number;
}

function ShootResult(props: {
  readonly icon: ReactNode;
  readonly document: ShootDocument;
  readonly highlight: ResultHighlight | undefined;
}) {
  const { icon, document, highlight } = props;
  const { ref, location, project, purpose, region } = document;
  const classes = useStyles();
  const marked = highlight?.fields.name;
  return (
    <div className={classes.item}>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <div className={classes.body}>
        <GardenerIsland fallback={<StandingSkeleton />}>
          <div className={classes.text}>
            <h3 className={classes.name}>
              {/* The list around tells analytics what was discovered. */}
              <Link to={location} noTrack>
                {highlight && marked ? (
                  <HighlightedSearchResultText
                    text={marked}
                    preTag={highlight.preTag}
                    postTag={highlight.postTag}
                  />
                ) : (
                  ref.name
                )}
              </Link>
            </h3>
            <ShootFacts
              shoot={ref}
              project={project}
              purpose={purpose}
              region={region}
            />
            <ShootStanding shoot={ref} />
          </div>
        </GardenerIsland>
      </div>
    </div>
  );
}

/** A shoot among the results of a search: the facts of the index, and how its peerings stand for this user. */
export function SearchResultListItem(props: SearchResultListItemProps) {
  const { result, icon, highlight, rank } = props;
  if (!result) return null;
  const document = readShootDocument(result);
  return document ? (
    <ShootResult icon={icon} document={document} highlight={highlight} />
  ) : (
    <DefaultResultListItem
      icon={icon}
      result={result}
      highlight={highlight}
      rank={rank}
    />
  );
}
