import { makeStyles } from '@material-ui/core/styles';
import type { Garden } from 'backstage-plugin-gardener-common';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { ChevronIcon } from '../../icons/signs';
import { usePageTranslate } from '../../translation/usePageTranslate';
import { useFilterStyles } from './filterStyles';

const useStyles = makeStyles(
  {
    select: {
      appearance: 'none',
      font: 'inherit',
      height: '100%',
      maxWidth: 220,
      padding: '0 30px 0 6px',
      border: 0,
      outline: 0,
      background: 'transparent',
      color: 'var(--gardener-text)',
      cursor: 'pointer',
      textOverflow: 'ellipsis',
      // Native lists take their colours from here and not from the page.
      '& option': {
        color: 'var(--gardener-text)',
        background: 'var(--gardener-paper)',
      },
    },
    label: { paddingLeft: 10 },
    chevron: { position: 'absolute', right: 10, pointerEvents: 'none' },
  },
  { name: 'GardenerGardenSelect' },
);

/** Which Garden the page shows. What was filtered in the one before means nothing in another. */
export function GardenSelect(props: {
  readonly garden: Garden;
  readonly gardens: readonly Garden[];
  /** Names of parameters that belong to the Garden shown. */
  readonly forget?: readonly string[];
}) {
  const { garden, gardens, forget = [] } = props;
  const classes = useStyles();
  const filter = useFilterStyles();
  const p = usePageTranslate();
  const { change } = useAddressParams();
  return (
    <label className={filter.field}>
      <span className={classes.label}>{p('garden.label')}</span>
      <select
        className={classes.select}
        value={garden.name}
        onChange={event =>
          change({
            ...Object.fromEntries(forget.map(name => [name, undefined])),
            garden: event.target.value,
          })
        }
      >
        {gardens.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <span className={classes.chevron}>
        <ChevronIcon open size={14} />
      </span>
    </label>
  );
}
