import { Rollout } from 'backstage-plugin-gardener-common';
import { Icon, IconProps } from './Icon';
import { QuestionIcon } from './severity';

/** The sign of a rollout; the word beside it says the same. */
export function RolloutIcon(
  props: IconProps & { readonly state: Rollout['state'] },
) {
  const { state, ...icon } = props;
  switch (state) {
    case 'applied':
      return (
        <Icon {...icon} box={16} stroke={2}>
          <path d="M3 8.5l3.2 3.2L13 4.8" />
        </Icon>
      );
    case 'reconciling':
      return (
        <Icon {...icon} box={16} stroke={2.2}>
          <circle cx="8" cy="8" r="6" opacity=".28" />
          <path d="M8 2a6 6 0 1 1-5.7 7.9" strokeLinecap="butt" />
        </Icon>
      );
    case 'waitingForMaintenance':
      return (
        <Icon {...icon} box={16} stroke={1.6}>
          <circle cx="8" cy="8" r="6.4" />
          <path d="M8 4.4V8l2.6 1.6" />
        </Icon>
      );
    case 'pending':
      return (
        <Icon {...icon} box={16} filled>
          <circle cx="3" cy="8" r="1.5" />
          <circle cx="8" cy="8" r="1.5" />
          <circle cx="13" cy="8" r="1.5" />
        </Icon>
      );
    case 'failed':
      return (
        <Icon {...icon} box={16}>
          <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
          <path
            d="M5 5l6 6M11 5l-6 6"
            stroke="var(--gardener-paper)"
            strokeWidth="1.9"
          />
        </Icon>
      );
    case 'hibernated':
      return (
        <Icon {...icon} box={16} filled>
          <path d="M6.2 1.6A6.6 6.6 0 1 0 14.4 10 5.6 5.6 0 0 1 6.2 1.6z" />
        </Icon>
      );
    case 'missing':
      return (
        <Icon {...icon} box={16} stroke={1.7}>
          <circle
            cx="8"
            cy="8"
            r="6"
            strokeDasharray="3 2.4"
            strokeLinecap="butt"
          />
        </Icon>
      );
    case 'notVisible':
      return <QuestionIcon {...icon} />;
    case 'notFound':
      return (
        <Icon {...icon} box={16} stroke={1.7}>
          <path d="M4 4l8 8M12 4l-8 8" />
        </Icon>
      );
    default:
      return unknownRollout(state);
  }
}

function unknownRollout(state: never): never {
  throw new Error(`Unknown rollout ${state}`);
}
