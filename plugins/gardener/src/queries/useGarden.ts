import { useGardens } from './useGardens';

/** A configured Garden by its name; undefined until it is known. */
export function useGarden(name: string) {
  return useGardens(name).data?.find(garden => garden.name === name);
}
