import { seedText } from '../text/seedText';
import { useTranslate } from '../translation/useTranslate';
import { VisuallyHidden } from './VisuallyHidden';

/** The seed of a shoot; while it migrates, from which seed to which. */
export function SeedName(props: {
  /** Null where there is none, or nobody here may say it. */
  readonly seed: string | null;
  readonly migratingFrom?: string;
}) {
  const { seed, migratingFrom } = props;
  const t = useTranslate();
  if (seed === null || migratingFrom === undefined) return <>{seed ?? '–'}</>;
  return (
    <>
      <span aria-hidden="true">{`${migratingFrom} → ${seed}`}</span>
      <VisuallyHidden>{seedText(t, { seed, migratingFrom })}</VisuallyHidden>
    </>
  );
}
