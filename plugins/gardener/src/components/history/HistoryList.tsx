import { makeStyles } from '@material-ui/core/styles';
import type { HistoryItem, ShootRef } from 'backstage-plugin-gardener-common';
import { QuestionIcon } from '../../icons/severity';
import { gapText } from '../../text/historyText';
import { useTranslate } from '../../translation/useTranslate';
import { ChangeLine } from './ChangeLine';
import { HistoryLine } from './HistoryLine';
import { Moment } from './Moment';
import { OutsideLine } from './OutsideLine';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'GardenerHistoryList' },
);

/** The lines of a history, newest first. */
export function HistoryList(props: {
  readonly items: readonly HistoryItem[];
  /** The shoot of the page. */
  readonly shoot: ShootRef;
}) {
  const { items, shoot } = props;
  const classes = useStyles();
  const t = useTranslate();
  const paint = (item: HistoryItem) => {
    switch (item.kind) {
      case 'change':
        return (
          <ChangeLine key={item.change.id} change={item.change} shoot={shoot} />
        );
      case 'outside':
        return <OutsideLine key={item.id} item={item} />;
      case 'gap':
        return (
          <HistoryLine
            key={item.id}
            colour="unk"
            sign={<QuestionIcon size={14} />}
            title={gapText(t, item)}
            detail={<Moment time={Date.parse(item.at)} />}
            result={t('history.gapLabel')}
          />
        );
      default: {
        const never: never = item;
        throw new Error(`Unknown item ${JSON.stringify(never)}`);
      }
    }
  };
  return (
    <ul className={classes.list} aria-label={t('history.label')}>
      {items.map(paint)}
    </ul>
  );
}
