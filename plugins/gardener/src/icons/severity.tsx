import { Severity } from 'backstage-plugin-gardener-common';
import { Icon, IconProps } from './Icon';

/** Strokes on a filled shape take the colour of the card. */
const ON_FILL = 'var(--gardener-paper)';

/** A filled octagon. */
function ErrorIcon(props: IconProps) {
  return (
    <Icon {...props} box={16}>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4.2v4.6M8 11.2v.4" stroke={ON_FILL} strokeWidth="1.9" />
    </Icon>
  );
}

/** A filled triangle. */
function WarningIcon(props: IconProps) {
  return (
    <Icon {...props} box={16}>
      <path
        d="M8 1.2 15.4 14.4H.6z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1"
      />
      <path d="M8 6v3.8M8 12.1v.3" stroke={ON_FILL} strokeWidth="1.7" />
    </Icon>
  );
}

/** A ring with an i. */
function NoteIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.6}>
      <circle cx="8" cy="8" r="6.6" />
      <path d="M8 7.4v4M8 4.6v.3" strokeWidth="1.9" />
    </Icon>
  );
}

/** A question mark. */
export function QuestionIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.7}>
      <path d="M5.4 5.8A2.6 2.6 0 1 1 8.9 8.2C8.2 8.6 8 9 8 9.8M8 12.6v.2" />
    </Icon>
  );
}

/** The sign of a severity. */
export function SeverityIcon(
  props: IconProps & { readonly severity: Severity },
) {
  const { severity, ...icon } = props;
  switch (severity) {
    case 'error':
      return <ErrorIcon {...icon} />;
    case 'warning':
      return <WarningIcon {...icon} />;
    case 'note':
      return <NoteIcon {...icon} />;
    case 'notChecked':
      return <QuestionIcon {...icon} />;
    default:
      return unknownSeverity(severity);
  }
}

function unknownSeverity(severity: never): never {
  throw new Error(`Unknown severity ${severity}`);
}
