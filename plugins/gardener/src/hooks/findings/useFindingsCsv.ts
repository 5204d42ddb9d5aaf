import { useMutation } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { FindingsQuery } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { Failure, failureOf } from '../../model/failure';
import { saveText } from '../saveText';
import { readAllFindings } from '../../queries/readAllFindings';
import { findingsCsv } from '../../text/findings/findingsCsv';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { useTranslate } from '../../translation/useTranslate';

/** Saves every finding that matches as a file, those too that the page does not show. */
export function useFindingsCsv(query: FindingsQuery): {
  readonly save: () => void;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
} {
  const api = useApi(gardenerApiRef);
  const t = useTranslate();
  const f = useFindingsTranslate();
  const saving = useMutation({
    networkMode: 'always',
    mutationFn: () => readAllFindings(api, query),
    onSuccess: rows =>
      saveText(
        `findings-${query.garden}.csv`,
        'text/csv;charset=utf-8',
        findingsCsv(t, f, rows),
      ),
  });
  return {
    save: () => saving.mutate(),
    busy: saving.isPending,
    failure: saving.error ? failureOf(saving.error) : undefined,
  };
}
