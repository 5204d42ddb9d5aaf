import { Icon, IconProps } from './Icon';

/** Points right when closed and down when open. */
export function ChevronIcon(props: IconProps & { readonly open: boolean }) {
  const { open, ...icon } = props;
  return (
    <Icon {...icon} box={16} stroke={1.8}>
      <path d={open ? 'M3.5 6l4.5 4.5L12.5 6' : 'M6 3.5 10.5 8 6 12.5'} />
    </Icon>
  );
}

/** A magnifying glass. */
export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props} box={20} stroke={2.2}>
      <circle cx="8.2" cy="8.2" r="5.2" />
      <path d="M12.2 12.2 17 17" />
    </Icon>
  );
}

/** Two sheets. */
export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.5}>
      <rect x="5.2" y="5.2" width="8.6" height="8.6" rx="1.2" />
      <path d="M10.8 2.2H3.4c-.7 0-1.2.5-1.2 1.2v7.4" />
    </Icon>
  );
}

/** An arrow that comes round. */
export function RetryIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.8}>
      <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 1.8v3h-3" />
    </Icon>
  );
}

/** A padlock. */
export function LockIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.5}>
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </Icon>
  );
}

/** One cluster, and the place for another. */
export function FirstPeeringIcon() {
  return (
    <svg
      width="120"
      height="40"
      viewBox="0 0 120 40"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x="1"
        y="6"
        width="44"
        height="28"
        rx="5"
        stroke="var(--gardener-primary)"
        strokeWidth="2"
      />
      <path
        d="M48 20h24"
        stroke="var(--gardener-edge)"
        strokeWidth="1.5"
        strokeDasharray="3 4"
      />
      <rect
        x="75"
        y="6"
        width="44"
        height="28"
        rx="5"
        stroke="var(--gardener-edge)"
        strokeWidth="1.5"
        strokeDasharray="3 3"
      />
    </svg>
  );
}
