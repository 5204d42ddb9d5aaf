import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTypedText } from '../../hooks/cidr/useTypedText';
import { SearchIcon } from '../../icons/signs';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useFilterStyles } from '../page/filterStyles';

const LONGEST = 100;

const useStyles = makeStyles(
  {
    field: {
      width: 264,
      padding: '0 10px',
      fontSize: 14,
      '& input': { color: 'var(--gardener-text)' },
      '& input::placeholder': { color: 'var(--gardener-text2)', opacity: 1 },
    },
  },
  { name: 'GardenerFindField' },
);

/** Finds ranges by an address, a network or a name. */
export function FindField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const classes = useStyles();
  const filter = useFilterStyles();
  const c = useCidrTranslate();
  const { typed, type } = useTypedText(props.value, props.onChange);
  return (
    <InputBase
      type="search"
      className={`${filter.field} ${classes.field}`}
      startAdornment={<SearchIcon size={16} />}
      placeholder={c('find')}
      value={typed}
      inputProps={{ 'aria-label': c('find'), maxLength: LONGEST }}
      onChange={event => type(event.target.value)}
    />
  );
}
