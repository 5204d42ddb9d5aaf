import { RefObject, useEffect, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  Landscape,
  toCsv,
  toDot,
  toMermaid,
} from 'backstage-plugin-gardener-common';
import { saveBlob, saveText } from '../../hooks/saveText';
import { asSentence } from '../../text/asSentence';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import type { Drawn } from '../graph/GraphCanvas';
import { GraphPicture } from '../graph/picture/GraphPicture';
import { standaloneSvg } from '../graph/picture/standaloneSvg';
import { toPng } from '../graph/picture/toPng';
import { ActionItem, ActionMenu } from '../steps/ActionMenu';

const useStyles = makeStyles(
  {
    // Out of sight, but with the colours of the page.
    aside: { position: 'absolute', left: -99999, top: 0 },
    failed: { color: 'var(--gardener-err)', fontSize: 12 },
  },
  { name: 'GardenerExportMenu' },
);

const TEXTS = [
  { format: 'mermaid', type: 'text/plain', end: 'mmd', write: toMermaid },
  { format: 'dot', type: 'text/vnd.graphviz', end: 'dot', write: toDot },
  { format: 'csv', type: 'text/csv', end: 'csv', write: toCsv },
] as const;

/** Saves what is shown: as a picture, as a text that other tools draw, or as a table. Where that is not all, all of it, too. */
export function ExportMenu(props: {
  /** What is lit of it: what is not is in the pictures alone. */
  readonly landscape: Landscape;
  /** What is drawn; undefined while nothing is. */
  readonly drawn: Drawn | undefined;
  /** Undefined where everything is shown one by one. */
  readonly everything:
    | { readonly busy: boolean; readonly save: () => void }
    | undefined;
  /** Around the button. */
  readonly button: RefObject<HTMLSpanElement>;
}) {
  const { landscape, drawn, everything, button } = props;
  const classes = useStyles();
  const t = useTranslate();
  const g = useGraphTranslate();
  const l = useLandscapeTranslate();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [picture, setPicture] = useState<'svg' | 'png'>();
  const [problem, setProblem] = useState<string>();
  const svg = useRef<SVGSVGElement>(null);
  const name = `landscape-${landscape.garden}`;

  useEffect(() => {
    const drawing = svg.current;
    if (!picture || !drawing) return;
    setPicture(undefined);
    const text = standaloneSvg(drawing);
    if (picture === 'svg') {
      saveText(`${name}.svg`, 'image/svg+xml', text);
      return;
    }
    const { width, height } = drawing.viewBox.baseVal;
    toPng(text, { width, height }).then(
      png => saveBlob(`${name}.png`, png),
      (error: unknown) =>
        setProblem(error instanceof Error ? error.message : String(error)),
    );
  }, [picture, name]);

  const items: readonly ActionItem[] = [
    ...(['svg', 'png'] as const).map(format => ({
      key: format,
      label: l(`exporting.${format}`),
      reason: drawn ? undefined : l('exporting.onlyGraph'),
      act: () => {
        setProblem(undefined);
        setPicture(format);
      },
    })),
    ...TEXTS.map(({ format, type, end, write }) => ({
      key: format,
      label: l(`exporting.${format}`),
      act: () => saveText(`${name}.${end}`, type, write(landscape)),
    })),
    ...(everything
      ? [
          {
            key: 'everything',
            label: l('exporting.everything'),
            reason: everything.busy ? l('exporting.everythingBusy') : undefined,
            act: everything.save,
          },
        ]
      : []),
  ];
  return (
    <span ref={button}>
      <ActionButton
        variant="outlined"
        onClick={() => setAnchor(button.current ?? undefined)}
      >
        {l('exporting.button')}
      </ActionButton>
      <ActionMenu
        id="gardener-landscape-export"
        label={l(everything ? 'exporting.menuAll' : 'exporting.menu')}
        anchor={anchor}
        items={items}
        onClose={() => setAnchor(undefined)}
      />
      {problem !== undefined && (
        <span role="alert" className={classes.failed}>
          {l('exporting.failed', { reason: asSentence(problem) })}
        </span>
      )}
      {picture && drawn && (
        <div className={classes.aside} aria-hidden>
          <GraphPicture
            ref={svg}
            drawn={drawn}
            texts={{ t, g, groupBy: landscape.groupBy }}
            caption={l('exporting.caption', {
              garden: landscape.garden,
              note: l('configuredOnly'),
            })}
          />
        </div>
      )}
    </span>
  );
}
