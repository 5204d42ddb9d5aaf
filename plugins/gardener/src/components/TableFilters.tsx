import type { Peering } from 'backstage-plugin-gardener-common';
import { shownFindings } from '../model/shownFindings';
import {
  readFindingFilter,
  readStatus,
  STATUSES,
  TableState,
} from '../model/tableState';
import { findingCodes } from '../model/vocabulary';
import { chipOfCode } from '../text/findingText';
import { statusName } from '../text/statusName';
import { useTranslate } from '../translation/useTranslate';
import { SelectFilter } from './SelectFilter';
import { TextFilter } from './TextFilter';

/** What narrows the table: text, status, finding. */
export function TableFilters(props: {
  readonly peerings: readonly Peering[];
  readonly state: TableState;
  readonly onChange: (part: Partial<TableState>) => void;
}) {
  const { peerings, state, onChange } = props;
  const t = useTranslate();
  const present = new Set(
    peerings.flatMap(peering =>
      shownFindings(peering).map(finding => finding.code),
    ),
  );
  const codes = findingCodes.filter(
    code => present.has(code) || code === state.finding,
  );
  return (
    <>
      <TextFilter
        value={state.text}
        onChange={text => onChange({ text, page: 0 })}
      />
      <SelectFilter
        label={t('filters.statusLabel')}
        title={t('filters.status')}
        value={state.status}
        onChange={value => onChange({ status: readStatus(value), page: 0 })}
      >
        {STATUSES.map(status => (
          <option key={status} value={status}>
            {statusName(t, status)}
          </option>
        ))}
      </SelectFilter>
      <SelectFilter
        label={t('filters.findingsLabel')}
        title={t('filters.findings')}
        value={state.finding}
        onChange={value =>
          onChange({ finding: readFindingFilter(value), page: 0 })
        }
      >
        <optgroup label={t('filters.severities')}>
          <option value="error">{t('filters.errors')}</option>
          <option value="warning">{t('filters.warnings')}</option>
          <option value="note">{t('filters.notes')}</option>
          <option value="notChecked">{t('filters.notChecked')}</option>
          <option value="none">{t('filters.none')}</option>
        </optgroup>
        {codes.length > 0 && (
          <optgroup label={t('filters.kinds')}>
            {codes.map(code => (
              <option key={code} value={code}>
                {chipOfCode(t, code)}
              </option>
            ))}
          </optgroup>
        )}
      </SelectFilter>
    </>
  );
}
