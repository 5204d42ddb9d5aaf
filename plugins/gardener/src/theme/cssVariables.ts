import { Theme } from '@material-ui/core/styles';
import { darkTokens, lightTokens } from './tokens';

/** The link colour is Backstage's addition to the palette of Material UI; a theme may lack it. */
function linkColour(palette: Theme['palette']): string {
  return 'link' in palette && typeof palette.link === 'string'
    ? palette.link
    : palette.primary.main;
}

/**
 * The colours of a theme as CSS variables, so that drawings and styles use them by name.
 * What the theme has comes from the theme.
 */
export function cssVariables(theme: Theme): Record<string, string> {
  const { palette } = theme;
  const tokens = palette.type === 'dark' ? darkTokens : lightTokens;
  return {
    '--gardener-paper': palette.background.paper,
    '--gardener-text': palette.text.primary,
    '--gardener-line': palette.divider,
    '--gardener-primary': palette.primary.main,
    '--gardener-link': linkColour(palette),
    ...Object.fromEntries(
      Object.entries(tokens).map(([name, value]) => [
        `--gardener-${name}`,
        value,
      ]),
    ),
  };
}

/** Monospace, for networks and YAML. */
export const MONO =
  'Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace';
