import { ITEM_ATTRIBUTE } from '../../hooks/graph/useGraphKeys';

/** What changes while the places stay. */
export interface ItemState {
  /** The one that Tab comes to. */
  readonly current: string | undefined;
  readonly selected: string | undefined;
  readonly dimmed: ReadonlySet<string>;
}

interface Painted {
  readonly id: string;
  readonly domAttributes?: object;
}

/**
 * Things with their state. Those that have none stay the same objects, so that React Flow paints only what changed: the
 * arrows of the keyboard change two of hundreds.
 */
export function withState<T extends Painted>(
  items: readonly T[],
  { current, selected, dimmed }: ItemState,
): T[] {
  return items.map(item => {
    const { id } = item;
    if (id !== current && id !== selected && !dimmed.has(id)) return item;
    return {
      ...item,
      domAttributes: {
        ...item.domAttributes,
        [ITEM_ATTRIBUTE]: id,
        tabIndex: id === current ? 0 : -1,
        'aria-pressed': id === selected ? true : undefined,
        'data-selected': id === selected ? '' : undefined,
        'data-dimmed': dimmed.has(id) ? '' : undefined,
      },
    };
  });
}
