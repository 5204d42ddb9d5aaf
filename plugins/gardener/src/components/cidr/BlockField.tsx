import { useEffect, useId, useState } from 'react';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { isError } from '@backstage/errors';
import { parseCidr } from 'backstage-plugin-gardener-common';
import { asSentence } from '../../text/asSentence';
import { MONO } from '../../theme/cssVariables';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useFilterStyles } from '../page/filterStyles';

/** Longer than any CIDR. */
const LONGEST = 64;

const useStyles = makeStyles(
  {
    label: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
    },
    field: {
      width: '100%',
      marginTop: 4,
      padding: '0 10px',
      '& input': { font: `13px/20px ${MONO}`, color: 'var(--gardener-text)' },
    },
    bad: { borderColor: 'var(--gardener-err)', borderWidth: 2 },
    problem: {
      margin: '4px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-err)',
    },
  },
  { name: 'GardenerBlockField' },
);

function problemOf(text: string): string | undefined {
  if (text === '') return undefined;
  try {
    parseCidr(text);
    return undefined;
  } catch (error) {
    if (isError(error)) return asSentence(error.message);
    throw error;
  }
}

/** The block that is tried. It is tried as soon as it is a network; until then it says what is wrong. */
export function BlockField(props: {
  readonly value: string | undefined;
  /** Whether the block is in the way of something. */
  readonly isBad: boolean;
  readonly onChange: (block: string | undefined) => void;
}) {
  const { value = '', isBad, onChange } = props;
  const classes = useStyles();
  const filter = useFilterStyles();
  const c = useCidrTranslate();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [isLeft, setIsLeft] = useState(true);
  useEffect(() => setTyped(value), [value]);
  const text = typed.trim();
  const problem = problemOf(text);
  // Nobody is told off in the middle of a word.
  const isTold = isLeft && problem !== undefined;
  const take = (now: string) => {
    setTyped(now);
    const block = now.trim();
    if (problemOf(block) === undefined) {
      onChange(block === '' ? undefined : block);
    }
  };
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {c('trial.block')}
      </label>
      <InputBase
        id={id}
        className={`${filter.field} ${classes.field} ${
          isBad || isTold ? classes.bad : ''
        }`}
        value={typed}
        inputProps={{
          maxLength: LONGEST,
          spellCheck: false,
          'aria-invalid': isTold || undefined,
          'aria-describedby': `${id}-problem`,
        }}
        onFocus={() => setIsLeft(false)}
        onBlur={() => setIsLeft(true)}
        onChange={event => take(event.target.value)}
      />
      <p className={classes.problem} id={`${id}-problem`} role="status">
        {isTold && problem}
      </p>
    </div>
  );
}
