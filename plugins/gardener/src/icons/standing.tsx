import { Standing } from '../model/vocabulary';
import { Icon, IconProps } from './Icon';

/** ↔, solid. */
function Configured(props: IconProps) {
  return (
    <Icon {...props} box={20} stroke={2.2}>
      <path d="M2.5 10h15M6 5.5 1.5 10 6 14.5M14 5.5l4.5 4.5-4.5 4.5" />
    </Icon>
  );
}

/** →, dashed. */
function IncompleteTarget(props: IconProps) {
  return (
    <Icon {...props} box={20} stroke={2.2}>
      <path d="M1 10h16" strokeDasharray="4 2.4" strokeLinecap="butt" />
      <path d="M12.5 4.8 18 10l-5.5 5.2" />
    </Icon>
  );
}

/** ←, dashed. */
function IncompleteHere(props: IconProps) {
  return (
    <Icon {...props} box={20} stroke={2.2}>
      <path d="M19 10H3" strokeDasharray="4 2.4" strokeLinecap="butt" />
      <path d="M7.5 4.8 2 10l5.5 5.2" />
    </Icon>
  );
}

/** A hollow arrow on dots. */
function NotAccessible(props: IconProps) {
  return (
    <Icon {...props} box={20} stroke={2.2}>
      <path d="M1.5 10h9.5" strokeDasharray=".1 3.6" />
      <path d="M12.5 5.6 18 10l-5.5 4.4z" strokeWidth="1.6" />
    </Icon>
  );
}

/** The arrow of a standing: shape and dash say it, the colour repeats it. */
export function StandingIcon(
  props: IconProps & { readonly standing: Standing },
) {
  const { standing, ...icon } = props;
  switch (standing) {
    case 'configured':
      return <Configured {...icon} />;
    case 'incompleteTarget':
      return <IncompleteTarget {...icon} />;
    case 'incompleteHere':
      return <IncompleteHere {...icon} />;
    case 'notAccessible':
      return <NotAccessible {...icon} />;
    default:
      return unknownStanding(standing);
  }
}

function unknownStanding(standing: never): never {
  throw new Error(`Unknown standing ${standing}`);
}
