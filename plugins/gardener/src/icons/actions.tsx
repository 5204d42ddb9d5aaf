import { Icon, IconProps } from './Icon';

/** Something is added. */
export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.9}>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  );
}

/** A bin. */
export function TrashIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.5}>
      <path d="M2.5 4.3h11M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9" />
    </Icon>
  );
}

/** A cross, to take a row away. */
export function CrossIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.7}>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Icon>
  );
}

/** Something is as it should be. */
export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={2}>
      <path d="M3 8.5l3.2 3.2L13 4.8" />
    </Icon>
  );
}

/** Three dots above each other: more can be done. */
export function DotsIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} filled>
      <circle cx="8" cy="3" r="1.5" />
      <circle cx="8" cy="8" r="1.5" />
      <circle cx="8" cy="13" r="1.5" />
    </Icon>
  );
}

/** An arrow that leaves its box: something that happens elsewhere. */
export function ElsewhereIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.6}>
      <path d="M7 3H3v10h10V9M9.5 2.5h4v4M13 3 7.5 8.5" />
    </Icon>
  );
}

/** Two bars: something waits until it is told to go on. */
export function PauseIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={2.2}>
      <path d="M5.2 3.5v9M10.8 3.5v9" />
    </Icon>
  );
}
