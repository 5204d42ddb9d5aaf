import { ReactNode } from 'react';

/** How large an icon is, and what it says to those who can't see it. */
export interface IconProps {
  /** Pixels. */
  readonly size?: number;
  /** Accessible name; an icon without one is decoration beside a word. */
  readonly label?: string;
}

/** The frame of every icon: drawn in the colour of its text. */
export function Icon(
  props: IconProps & {
    readonly box: number;
    readonly stroke?: number;
    readonly filled?: boolean;
    readonly children: ReactNode;
  },
) {
  const { size = 16, label, box, stroke, filled, children } = props;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${box} ${box}`}
      fill={filled ? 'currentColor' : 'none'}
      stroke={stroke === undefined ? undefined : 'currentColor'}
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ display: 'block', flex: 'none' }}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      focusable="false"
    >
      {children}
    </svg>
  );
}
