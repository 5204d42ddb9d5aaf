import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { RangeLine } from 'backstage-plugin-gardener-common';
import type { CidrControl } from '../../hooks/cidr/useCidrState';
import type { GridItemProps } from '../../hooks/useGridFocus';
import { countText } from '../../model/cidr/countText';
import { grownOnce } from '../../model/cidr/growth';
import { namesText } from '../../text/cidr/rangeText';
import { MONO } from '../../theme/cssVariables';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { RangeConflicts } from './RangeConflicts';

const useStyles = makeStyles(
  {
    row: { '& td': { fontSize: 14, lineHeight: '18px', height: 34 } },
    range: {
      padding: 0,
      border: 0,
      background: 'none',
      color: 'var(--gardener-text)',
      font: `12px/18px ${MONO}`,
      textAlign: 'left',
      overflowWrap: 'anywhere',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    users: { overflowWrap: 'anywhere' },
    link: { color: 'var(--gardener-link)', fontWeight: 600 },
    quiet: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    grow: {
      padding: '0 4px',
      height: 28,
      border: 0,
      background: 'none',
      font: 'inherit',
      fontSize: 13,
      fontWeight: 600,
      color: 'var(--gardener-primary)',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
  },
  { name: 'GardenerRangeRow' },
);

/** One range: who has it, and what is the matter with it. */
export function RangeRow(props: {
  readonly line: RangeLine;
  readonly maxPrefix: number;
  readonly item: (index: number) => GridItemProps;
  readonly onShow: CidrControl['show'];
  readonly onGrow: CidrControl['attempt'];
}) {
  const { line, maxPrefix, item, onShow, onGrow } = props;
  const { cidr, kind, users, shoots, isDefault } = line;
  const classes = useStyles();
  const c = useCidrTranslate();
  const linkTo = useEntityRefLink();
  const [user] = users;
  const isOne = shoots === 1 && user !== undefined;
  const grown = grownOnce(line, maxPrefix);
  const count = c('ranges.shoots', { count: shoots });
  return (
    <tr className={classes.row}>
      <td>
        <button
          type="button"
          className={classes.range}
          aria-label={c('ranges.show', { range: cidr })}
          onClick={() => onShow(cidr)}
          {...item(0)}
        >
          {cidr}
        </button>
      </td>
      <td className={classes.users}>
        {isOne ? (
          <>
            {user.project ?? user.namespace} /{' '}
            <Link
              className={classes.link}
              to={linkTo(user.entityRef)}
              {...item(1)}
            >
              {user.name}
            </Link>
            {isDefault && (
              <span className={classes.quiet}>
                {c('ranges.default', { shoots: count })}
              </span>
            )}
          </>
        ) : (
          <>
            <b>{isDefault ? c('ranges.default', { shoots: count }) : count}</b>
            <span className={classes.quiet}>{namesText(c, users, shoots)}</span>
          </>
        )}
      </td>
      <td>{c(`kind.${kind}`)}</td>
      <td>{countText(line.addresses)}</td>
      <td>
        <RangeConflicts line={line} />
      </td>
      <td>
        {grown !== undefined && isOne && (
          <button
            type="button"
            className={classes.grow}
            aria-label={c('ranges.growName', { range: cidr, shoot: user.name })}
            onClick={() => onGrow(grown, `${user.namespace}/${user.name}`)}
            {...item(2)}
          >
            {c('ranges.grow')}
          </button>
        )}
      </td>
    </tr>
  );
}
