import { Icon, IconProps } from './Icon';

/** A cluster: nodes that are joined. */
export function ClusterIcon(props: IconProps) {
  return (
    <Icon {...props} box={24} stroke={1.8}>
      <rect x="9" y="2.5" width="6" height="6" rx="1.4" />
      <rect x="2.5" y="15.5" width="6" height="6" rx="1.4" />
      <rect x="15.5" y="15.5" width="6" height="6" rx="1.4" />
      <path d="M12 8.5v3.5M5.5 15.5V12h13v3.5" />
    </Icon>
  );
}
