import type { Change, ChangeStep } from 'backstage-plugin-gardener-common';

type Standing = 'written' | 'takenBack' | 'notWritten' | 'notKnown';

const TITLES: ReadonlyArray<readonly [Standing, string]> = [
  ['written', 'Written'],
  ['takenBack', 'Taken back'],
  ['notWritten', 'Not written'],
  ['notKnown', 'Not known whether written'],
];

function standingOf({ state, undo }: ChangeStep): Standing {
  switch (state) {
    case 'written':
    case 'unchanged':
      if (undo === null) return 'written';
      if (undo.state === 'written' || undo.state === 'unchanged') {
        return 'takenBack';
      }
      return undo.state === 'unknown' || undo.state === 'writing'
        ? 'notKnown'
        : 'written';
    case 'waiting':
    case 'refused':
      return 'notWritten';
    case 'writing':
    case 'unknown':
      return 'notKnown';
    default: {
      const never: never = state;
      throw new Error(`Unknown state of a write: ${never}`);
    }
  }
}

function describeStep({ shoot, problem, undo }: ChangeStep): string {
  const name = `${shoot.namespace}/${shoot.name}`;
  const why = undo?.problem ?? problem;
  return why ? `${name} (${why.message})` : name;
}

/** What is written of a change and what is not, shoot by shoot. */
export function describeChange({ steps }: Change): string {
  return TITLES.flatMap(([standing, title]) => {
    const shoots = steps.filter(step => standingOf(step) === standing);
    return shoots.length > 0
      ? [`${title}: ${shoots.map(describeStep).join(', ')}`]
      : [];
  }).join('. ');
}
