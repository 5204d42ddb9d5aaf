import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { content: { padding: '4px 20px 20px', minWidth: 0 } },
  { name: 'GardenerPluginContent' },
);

/** The part of a page below title and tabs, where the frame around brings none: in the new frontend system. */
export function PluginContent(props: { readonly children: ReactNode }) {
  return <main className={useStyles().content}>{props.children}</main>;
}
