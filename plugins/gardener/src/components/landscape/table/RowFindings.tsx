import { makeStyles } from '@material-ui/core/styles';
import { isSaidByStatus } from 'backstage-plugin-gardener-common';
import type {
  LandscapeRow,
  RowEnd,
} from '../../../model/landscape/landscapeRows';
import { ownFindings } from '../../../model/landscape/ownFindings';
import { LandscapeChips } from '../LandscapeChips';

const useStyles = makeStyles(
  {
    own: { display: 'block' },
    whose: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'GardenerRowFindings' },
);

/** What was found of a peering, and of its two shoots by themselves, with their names: the badges of the drawing in words. */
export function RowFindings(props: { readonly row: LandscapeRow }) {
  const { here, target, peering } = props.row;
  const classes = useStyles();
  const found = peering.findings.filter(finding => !isSaidByStatus(finding));
  const own = ownFindings(props.row);
  // Two projects may call a shoot the same.
  const nameOf = ({ project, namespace, name }: RowEnd) =>
    here.name === target.name ? `${project ?? namespace} / ${name}` : name;
  return (
    <>
      {(found.length > 0 || own.length === 0) && (
        <LandscapeChips findings={found} />
      )}
      {own.map(({ finding, ends }) => (
        <span key={finding.code} className={classes.own}>
          <LandscapeChips findings={[finding]} />{' '}
          <span className={classes.whose}>{ends.map(nameOf).join(', ')}</span>
        </span>
      ))}
    </>
  );
}
