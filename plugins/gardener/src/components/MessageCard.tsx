import { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';

/** A card that holds nothing but a message. */
export function MessageCard(props: { readonly children: ReactNode }) {
  return <Paper component="section">{props.children}</Paper>;
}
