import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { blockTemplates } from '../model/cidr/blockTemplates';
import { queryKeys } from './queryKeys';

/** Templates that the user may see in the catalog, and that a block can be used in. They change seldom. */
export function useBlockTemplates(isWanted: boolean) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: queryKeys.blockTemplates,
    queryFn: async () => {
      const { items } = await catalog.getEntities({
        filter: { kind: 'Template' },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
          'spec.parameters',
        ],
      });
      return blockTemplates(items);
    },
    enabled: isWanted,
    staleTime: Infinity,
  });
}
