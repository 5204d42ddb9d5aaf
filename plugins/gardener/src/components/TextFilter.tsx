import { useEffect, useState } from 'react';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { SearchIcon } from '../icons/signs';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    field: {
      width: 200,
      height: 36,
      boxSizing: 'border-box',
      padding: '0 10px',
      gap: 8,
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      fontSize: 14,
      color: 'var(--gardener-text)',
      background: 'var(--gardener-paper)',
      '& svg': { color: 'var(--gardener-text2)' },
      '& input::placeholder': { color: 'var(--gardener-text2)', opacity: 1 },
    },
    focused: {
      outline: '2px solid var(--gardener-primary)',
      outlineOffset: 1,
    },
  },
  { name: 'GardenerTextFilter' },
);

/** Longer texts would only make the address unusable. */
const LONGEST = 200;

/** A field whose text filters as it is typed. */
export function TextFilter(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const classes = useStyles();
  const t = useTranslate();
  // The address follows a moment later; typing must not wait for it.
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <InputBase
      type="search"
      classes={{ root: classes.field, focused: classes.focused }}
      startAdornment={<SearchIcon size={16} />}
      placeholder={t('filters.text')}
      value={typed}
      inputProps={{
        'aria-label': t('filters.textLabel'),
        maxLength: LONGEST,
      }}
      onChange={event => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
    />
  );
}
