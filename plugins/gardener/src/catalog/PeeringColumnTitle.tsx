import { useTranslate } from '../translation/useTranslate';

/** The head of the column. */
export function PeeringColumnTitle() {
  return <>{useTranslate()('find.standing.title')}</>;
}
