import { useId, useRef, useState } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import InputBase from '@material-ui/core/InputBase';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../../icons/signs';
import { offeredValues } from '../../model/page/offeredValues';
import { cssVariables } from '../../theme/cssVariables';
import { usePageTranslate } from '../../translation/usePageTranslate';
import { CheckboxLine } from '../CheckboxLine';
import { TextButton } from '../TextButton';
import { useFilterStyles } from './filterStyles';

/** From so many on they are looked for by typing. */
const MANY = 8;

const useStyles = makeStyles(
  theme => ({
    button: {
      padding: '0 10px',
      cursor: 'pointer',
      maxWidth: 240,
      '& > span:first-child': {
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
    },
    chosen: { color: 'var(--gardener-text)', fontWeight: 600 },
    // A popover stands outside of the root of the plugin, so it brings the colours itself.
    root: { ...cssVariables(theme) },
    paper: {
      width: 280,
      padding: 12,
      backgroundImage: 'none',
      fontSize: 14,
      lineHeight: '20px',
      color: 'var(--gardener-text)',
    },
    find: {
      width: '100%',
      height: 36,
      boxSizing: 'border-box',
      padding: '0 10px',
      marginBottom: 8,
      border: '1px solid var(--gardener-edge)',
      borderRadius: 4,
      fontSize: 14,
    },
    values: {
      maxHeight: 320,
      overflowY: 'auto',
      margin: 0,
      padding: 0,
      border: 0,
      minWidth: 0,
    },
    count: { color: 'var(--gardener-text2)', fontSize: 12 },
    quiet: {
      margin: '8px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  }),
  { name: 'GardenerListFilter' },
);

/** One value that can be filtered by. */
export interface FilterValue {
  readonly value: string;
  readonly text: string;
  /** How many have it, where that is known. */
  readonly count?: number;
}

/** A filter by any of some values: a button that says what is chosen, and a list behind it. */
export function ListFilter(props: {
  readonly label: string;
  readonly values: readonly FilterValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { label, values, chosen, onChange } = props;
  const classes = useStyles();
  const filter = useFilterStyles();
  const p = usePageTranslate();
  const listId = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [text, setText] = useState('');
  const find = useRef<HTMLInputElement>(null);
  const isChosen = chosen.length > 0;
  const textOf = (value: string) =>
    values.find(known => known.value === value)?.text ?? value;
  const name = isChosen
    ? p('filter.chosen', { label, values: chosen.map(textOf).join(', ') })
    : p('filter.any', { label });
  const { shown, more } = offeredValues(values, chosen, text);

  return (
    <>
      <ButtonBase
        className={`${filter.field} ${classes.button} ${
          isChosen ? classes.chosen : ''
        }`}
        disableRipple
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => {
          setText('');
          setAnchor(event.currentTarget);
        }}
      >
        <span>{isChosen ? name : label}</span>
        <ChevronIcon open size={14} />
      </ButtonBase>
      <Popover
        className={classes.root}
        classes={{ paper: classes.paper }}
        open={anchor !== undefined}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(undefined)}
        TransitionProps={{ onEntering: () => find.current?.focus() }}
        PaperProps={{ role: 'dialog', 'aria-label': label }}
      >
        {values.length >= MANY && (
          <InputBase
            type="search"
            inputRef={find}
            className={classes.find}
            value={text}
            placeholder={p('filter.find', { label })}
            inputProps={{ 'aria-label': p('filter.find', { label }) }}
            onChange={event => setText(event.target.value)}
          />
        )}
        <fieldset className={classes.values} id={listId} aria-label={label}>
          {shown.map(({ value, text: shownText, count }) => (
            <CheckboxLine
              key={value}
              checked={chosen.includes(value)}
              onChange={checked =>
                onChange(
                  checked
                    ? [...chosen, value]
                    : chosen.filter(other => other !== value),
                )
              }
            >
              {shownText}{' '}
              {count !== undefined && (
                <span className={classes.count}>{count}</span>
              )}
            </CheckboxLine>
          ))}
        </fieldset>
        {shown.length === 0 && (
          <p className={classes.quiet} role="status">
            {p('filter.nothing')}
          </p>
        )}
        {more > 0 && (
          <p className={classes.quiet}>{p('filter.more', { count: more })}</p>
        )}
        {isChosen && (
          <p className={classes.quiet}>
            <TextButton onClick={() => onChange([])}>
              {p('filter.clear')}
            </TextButton>
          </p>
        )}
      </Popover>
    </>
  );
}
