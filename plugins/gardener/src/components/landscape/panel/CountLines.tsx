import { ReactNode } from 'react';
import type { PeeringCounts } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../../../icons/severity';
import { StandingIcon } from '../../../icons/standing';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { useSignLines } from './signLines';

/** How many peerings stand how, each with its sign. */
export function CountLines(props: { readonly counts: PeeringCounts }) {
  const { counts } = props;
  const classes = useSignLines();
  const l = useLandscapeTranslate();
  const line = (name: keyof PeeringCounts, sign: ReactNode) =>
    counts[name] > 0 && (
      <li>
        <span className={`${classes.sign} ${classes[name]}`}>{sign}</span>
        <b>{counts[name]}</b>
        <span>{l(`panel.count.${name}`)}</span>
      </li>
    );
  return (
    <ul className={classes.lines}>
      {line('configured', <StandingIcon standing="configured" size={18} />)}
      {line(
        'incomplete',
        <StandingIcon standing="incompleteTarget" size={18} />,
      )}
      {line(
        'notAccessible',
        <StandingIcon standing="notAccessible" size={18} />,
      )}
      {line('errors', <SeverityIcon severity="error" size={16} />)}
      {line('warnings', <SeverityIcon severity="warning" size={16} />)}
    </ul>
  );
}
