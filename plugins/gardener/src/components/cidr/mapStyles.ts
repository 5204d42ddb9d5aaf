import { makeStyles } from '@material-ui/core/styles';

/** The frame that all lanes of the map share: names at the left, addresses to the right of them. */
export const useMapStyles = makeStyles(
  {
    lane: {
      display: 'grid',
      gridTemplateColumns: '112px minmax(0, 1fr)',
      alignItems: 'start',
    },
    name: {
      margin: 0,
      paddingRight: 12,
      fontSize: 13,
      lineHeight: '20px',
      fontWeight: 700,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    counts: {
      display: 'block',
      fontSize: 11,
      lineHeight: '16px',
      fontWeight: 400,
      color: 'var(--gardener-text2)',
    },
    track: { position: 'relative', height: 20 },
    ground: { background: 'var(--gardener-lane)', borderRadius: 2 },
    bar: {
      position: 'absolute',
      top: 1,
      height: 18,
      minWidth: 3,
      padding: 0,
      border: 0,
      borderRadius: 2,
      cursor: 'pointer',
      font: 'inherit',
      color: 'inherit',
      '&:hover': { filter: 'brightness(0.92)' },
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
        zIndex: 2,
      },
    },
    inner: { top: 11, height: 8, zIndex: 1 },
    still: { cursor: 'default' },
    labels: { position: 'relative' },
    label: {
      position: 'absolute',
      fontSize: 11.5,
      lineHeight: '14px',
      whiteSpace: 'nowrap',
      pointerEvents: 'none',
    },
    error: { color: 'var(--gardener-err)', fontWeight: 700 },
    warning: { color: 'var(--gardener-warn)' },
    ok: { color: 'var(--gardener-ok)', fontWeight: 700 },
    quiet: { color: 'var(--gardener-text2)' },
    strong: { fontWeight: 700 },
  },
  { name: 'GardenerAddressLanes' },
);

/** The place of something in its lane. */
export function placed({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): { readonly left: string; readonly width: string } {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}
