import { ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';

/** A card that holds nothing but a message. */
export function MessageCard(props: {
  /** What the message says in short. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Paper component="section" aria-label={props.label}>
      {props.children}
    </Paper>
  );
}
