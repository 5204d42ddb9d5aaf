import { lazy, Suspense } from 'react';
import type { Overlap } from 'backstage-plugin-gardener-common';
import { useTranslate } from '../translation/useTranslate';
import { useOverlapStyles } from './overlapStyles';

/** To reckon with networks takes a library that nothing else of the tab needs. A row is as high without its bar. */
const OverlapBar = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './OverlapBar'))
    .OverlapBar,
}));

/** Two ranges and what they share, as bars on one scale. */
export function OverlapPicture(props: { readonly overlap: Overlap }) {
  const { overlap } = props;
  const classes = useOverlapStyles();
  const t = useTranslate();
  const bar = (of: 'left' | 'right' | 'shared') => (
    <Suspense fallback={null}>
      <OverlapBar overlap={overlap} of={of} />
    </Suspense>
  );
  const range = (side: 'left' | 'right', owner: string) => (
    <div className={classes.row}>
      <span>
        <b>{owner}</b> <span className={classes.network}>{overlap[side]}</span>
      </span>
      {bar(side)}
    </div>
  );
  return (
    <div>
      {range('left', overlap.leftOwner)}
      {range('right', overlap.rightOwner)}
      <div className={classes.row}>
        <span className={classes.shared}>
          {t('detail.shared', { network: overlap.shared })}
        </span>
        {bar('shared')}
      </div>
    </div>
  );
}
