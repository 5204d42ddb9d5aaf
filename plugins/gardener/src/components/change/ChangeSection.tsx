import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    title: {
      margin: '0 0 4px',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerChangeSection' },
);

/** A part of a plan or of a change with its small title. */
export function ChangeSection(props: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 className={useStyles().title} id={titleId}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
