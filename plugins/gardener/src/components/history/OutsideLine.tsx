import type { HistoryItem } from 'backstage-plugin-gardener-common';
import { ElsewhereIcon } from '../../icons/actions';
import { outsideTitle } from '../../text/historyText';
import { useTranslate } from '../../translation/useTranslate';
import { HistoryLine } from './HistoryLine';
import { Moment } from './Moment';

/** Entries that were changed elsewhere: with time and tool, and without a name, which nobody says. */
export function OutsideLine(props: {
  readonly item: Extract<HistoryItem, { kind: 'outside' }>;
}) {
  const { item } = props;
  const t = useTranslate();
  return (
    <HistoryLine
      colour="info"
      sign={<ElsewhereIcon size={14} />}
      title={outsideTitle(t, item)}
      detail={
        <>
          {item.manager ?? t('history.outside.unknownManager')} ·{' '}
          <Moment time={Date.parse(item.at)} />
          {item.whileDown && <> · {t('history.outside.whileDown')}</>}
        </>
      }
      result={t('history.outside.seen')}
    />
  );
}
