import { makeStyles } from '@material-ui/core/styles';
import { isSaidByStatus } from 'backstage-plugin-gardener-common';
import type {
  LandscapeRow,
  RowEnd,
} from '../../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { LandscapeChips } from '../LandscapeChips';

const useStyles = makeStyles(
  {
    own: { display: 'block' },
    whose: {
      marginRight: 4,
      fontSize: 12,
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerRowFindings' },
);

function isSame(a: RowEnd, b: RowEnd): boolean {
  return a.namespace === b.namespace && a.name === b.name;
}

/** What was found of a peering, and of each of its two shoots by itself: the badges of the drawing in words. */
export function RowFindings(props: { readonly row: LandscapeRow }) {
  const { here, target, peering } = props.row;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const found = peering.findings.filter(finding => !isSaidByStatus(finding));
  const ends = (isSame(here, target) ? [here] : [here, target]).filter(
    ({ findings }) => findings.length > 0,
  );
  // Two projects may call a shoot the same.
  const nameOf = ({ project, namespace, name }: RowEnd) =>
    here.name === target.name ? `${project ?? namespace} / ${name}` : name;
  return (
    <>
      {(found.length > 0 || ends.length === 0) && (
        <LandscapeChips findings={found} />
      )}
      {ends.map(end => (
        <span key={`${end.namespace}/${end.name}`} className={classes.own}>
          <span className={classes.whose}>
            {l('table.ofShoot', { shoot: nameOf(end) })}
          </span>
          <LandscapeChips findings={end.findings} />
        </span>
      ))}
    </>
  );
}
