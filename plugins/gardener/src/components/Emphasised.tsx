import { makeStyles } from '@material-ui/core/styles';
import { emphasise, TextPiece } from '../model/emphasis';
import { MONO } from '../theme/cssVariables';

const useStyles = makeStyles(
  { network: { fontFamily: MONO, fontSize: '0.92em' } },
  { name: 'GardenerEmphasised' },
);

/** A sentence with the names of shoots in bold and networks in monospace. */
export function Emphasised(props: {
  readonly text: string;
  readonly names: readonly string[];
}) {
  const classes = useStyles();
  const paint = (piece: TextPiece, index: number) => {
    switch (piece.kind) {
      case 'plain':
        return piece.text;
      case 'name':
        return <b key={index}>{piece.text}</b>;
      case 'network':
        return (
          <span key={index} className={classes.network}>
            {piece.text}
          </span>
        );
      default:
        return unknownPiece(piece.kind);
    }
  };
  return <>{emphasise(props.text, props.names).map(paint)}</>;
}

function unknownPiece(kind: never): never {
  throw new Error(`Unknown piece of text ${kind}`);
}
