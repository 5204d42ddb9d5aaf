import type { ShootRef } from 'backstage-plugin-gardener-common';
import { failureOf } from '../../model/failure';
import type { ShootStanding as Standing } from '../../model/shootStanding';
import { useShootStanding } from '../../queries/useShootStanding';
import { useTranslate } from '../../translation/useTranslate';
import { StandingLine } from './StandingLine';
import { StandingMarks } from './StandingMarks';
import { StandingSkeleton } from './StandingSkeleton';
import { UnknownStanding } from './UnknownStanding';

function Answered(props: { readonly standing: Standing }) {
  const { standing } = props;
  const t = useTranslate();
  switch (standing.kind) {
    case 'known':
      return <StandingMarks status={standing.status} />;
    case 'notVisible':
      return (
        <UnknownStanding
          label={t('find.standing.notVisible')}
          why={t('find.standing.notVisibleWhy')}
        />
      );
    case 'unanswered':
      return (
        <UnknownStanding
          label={t('find.standing.unknown')}
          why={
            standing.signIn
              ? t('find.standing.signIn', { garden: standing.garden })
              : standing.reason
          }
        />
      );
    default: {
      const never: never = standing;
      throw new Error(`Unknown standing ${JSON.stringify(never)}`);
    }
  }
}

function Asked(props: { readonly shoot: ShootRef }) {
  const { data, error } = useShootStanding(props.shoot);
  const t = useTranslate();
  // What was so before the question failed is not said to be so now.
  if (error) {
    const failure = failureOf(error);
    return (
      <UnknownStanding
        label={t('find.standing.unknown')}
        why={
          failure.kind === 'signIn'
            ? t('find.standing.signIn', { garden: failure.signIn.garden })
            : failure.message
        }
      />
    );
  }
  return data ? <Answered standing={data} /> : <StandingSkeleton />;
}

/** How the peerings of a shoot stand for this user, in a line. */
export function ShootStanding(props: { readonly shoot: ShootRef }) {
  return (
    <StandingLine>
      <Asked shoot={props.shoot} />
    </StandingLine>
  );
}
