import type { Size } from './geometry';

/** Something that is to get a place. */
export interface SizedBox extends Size {
  readonly id: string;
}
