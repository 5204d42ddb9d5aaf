import { Icon, IconProps } from './Icon';

/** Less of it. */
export function MinusIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.9}>
      <path d="M3 8h10" />
    </Icon>
  );
}

/** Four corners: all of it. */
export function FitIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.7}>
      <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3" />
    </Icon>
  );
}
