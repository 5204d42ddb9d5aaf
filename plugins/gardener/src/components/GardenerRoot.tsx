import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { cssVariables } from '../theme/cssVariables';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...cssVariables(theme),
      display: 'flex',
      flexDirection: 'column',
      gap: 16,
      color: 'var(--gardener-text)',
      // The page around may have another one, and the widths of the columns are made for this.
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
    },
  }),
  { name: 'GardenerRoot' },
);

/** What everything of the plugin stands in: it brings the colours of the theme. */
export function GardenerRoot(props: { readonly children: ReactNode }) {
  return (
    <div className={useStyles().root} data-testid="gardener-root">
      {props.children}
    </div>
  );
}
