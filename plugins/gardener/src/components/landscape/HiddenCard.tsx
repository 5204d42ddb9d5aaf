import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { Card } from '../Card';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  {
    body: {
      padding: '0 16px 16px',
      display: 'grid',
      gap: 10,
      fontSize: 13,
      lineHeight: '18px',
      '& p': { margin: 0 },
    },
    quiet: { color: 'var(--gardener-text2)' },
    lines: { margin: 0, padding: 0, listStyle: 'none' },
    line: {
      display: 'grid',
      gridTemplateColumns: '52px minmax(0, 1fr) auto',
      gap: 10,
      padding: '6px 0',
      borderBottom: '1px solid var(--gardener-line)',
      '& b': { textAlign: 'right' },
    },
  },
  { name: 'GardenerHiddenCard' },
);

/** What belongs to the landscape and is not drawn, with the way to it. */
export function HiddenCard(props: {
  readonly landscape: Landscape;
  /** Groups that the reader closed. */
  readonly closed: readonly string[];
  readonly changes: LandscapeChanges;
}) {
  const { landscape, closed, changes } = props;
  const { hidden, groups, groupBy } = landscape;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const isGrouped = groups.some(({ open }) => !open);
  // Whoever closed all of them knows why they are drawn as one.
  const isForWantOfRoom = groups.some(
    ({ open, key }) => !open && !closed.includes(key),
  );
  const line = (count: number, text: string, step?: ReactNode) =>
    count > 0 && (
      <li className={classes.line}>
        <b>{count.toLocaleString('en')}</b>
        <span>{text}</span>
        <span>{step}</span>
      </li>
    );
  return (
    <Card title={l('hidden.title')}>
      <div className={classes.body}>
        <p className={classes.quiet}>
          {l(isForWantOfRoom ? `hidden.why.${groupBy}` : 'hidden.visible')}
        </p>
        <ul className={classes.lines}>
          {line(
            hidden.alone.shoots,
            l('hidden.alone', { count: hidden.alone.shoots }),
            <TextButton onClick={() => changes.change({ alone: 'true' })}>
              {l('hidden.show')}
            </TextButton>,
          )}
          {line(hidden.inside, l('hidden.inside', { count: hidden.inside }))}
          {line(
            hidden.smallBundles.peerings,
            l('hidden.smallBundles', {
              count: hidden.smallBundles.peerings,
              below: String(hidden.smallBundles.below),
            }),
            <TextButton onClick={() => changes.change({ minBundle: '1' })}>
              {l('hidden.draw')}
            </TextButton>,
          )}
          {line(hidden.unseen, l('hidden.unseen', { count: hidden.unseen }))}
          {line(
            hidden.farther.shoots,
            l('hidden.farther', { count: hidden.farther.shoots }),
          )}
        </ul>
        <p>{l(isGrouped ? 'hidden.hintGrouped' : 'hidden.hint')}</p>
      </div>
    </Card>
  );
}
