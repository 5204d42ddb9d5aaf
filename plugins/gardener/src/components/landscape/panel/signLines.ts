import { makeStyles } from '@material-ui/core/styles';

/** Lines of a panel, each with a sign before its words. */
export const useSignLines = makeStyles(
  {
    lines: {
      display: 'grid',
      gap: 6,
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': { display: 'flex', alignItems: 'center', gap: 8 },
      '& b': { minWidth: 28 },
    },
    sign: { width: 20, display: 'grid', placeItems: 'center' },
    configured: { color: 'var(--gardener-ok)' },
    incomplete: { color: 'var(--gardener-warn)' },
    notAccessible: { color: 'var(--gardener-unk)' },
    errors: { color: 'var(--gardener-err)' },
    warnings: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerSignLines' },
);
