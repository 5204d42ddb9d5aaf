import { Icon, IconProps } from './Icon';

/** An arrow down to a line: something is saved as a file. */
export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props} box={16} stroke={1.6}>
      <path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13h10" />
    </Icon>
  );
}
