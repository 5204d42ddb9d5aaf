import type {
  Change,
  ChangeStep,
  EntryTarget,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import {
  ChangePair,
  EntryChange,
  entriesOfStep,
  pairsOfChange,
  standingOf,
} from '../model/changePairs';
import { Translate } from '../translation/gardenerTranslationRef';
import { asSentence } from './asSentence';
import { capitalised } from './capitalised';
import { momentText } from './momentText';
import { commaText, listText, shootNames } from './nameList';

/** How a change is spoken of: as something to do, as something that goes on, or as something done. */
type Tense = 'wish' | 'running' | 'past';

/** A message of the page: its gist, and the rest. */
export interface BannerText {
  readonly title: string;
  readonly text: string;
}

function pairPhrase(
  t: Translate,
  tense: Tense,
  edit: EntryChange,
  pairs: readonly ChangePair[],
  names: string,
): string {
  if (tense !== 'past') return t(`changeWords.${tense}.${edit}`, { names });
  const [{ sides }] = pairs;
  return t(`changeWords.past.${edit}.${sides}`, { names });
}

/** What a change is about, in small letters, seen from one shoot. */
function phraseOf(
  t: Translate,
  change: Change,
  viewpoint: EntryTarget,
  tense: Tense,
): string {
  const [step] = change.steps;
  if (step && step.write.kind !== 'entries') {
    const word =
      step.write.kind === 'operation' ? step.write.operation : 'deletion';
    return t(`changeWords.${tense}.${word}`, { shoot: step.shoot.name });
  }
  const groups = new Map<string, ChangePair[]>();
  for (const pair of pairsOfChange(change, viewpoint)) {
    const key = tense === 'past' ? `${pair.edit} ${pair.sides}` : pair.edit;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  const phrases = [...groups.values()].map(pairs =>
    pairPhrase(
      t,
      tense,
      pairs[0].edit,
      pairs,
      listText(
        t,
        shootNames(
          pairs.map(({ other }) => other),
          viewpoint,
        ),
      ),
    ),
  );
  return phrases.length === 0 ? t('changeWords.unknown') : phrases.join(', ');
}

/** What became of a change, as the line of a history: "Added payments, both sides". */
export function changeTitle(
  t: Translate,
  change: Change,
  viewpoint: EntryTarget,
): string {
  const phrase = (tense: Tense) => phraseOf(t, change, viewpoint, tense);
  switch (change.state) {
    case 'written':
    case 'rollingOut':
    case 'done':
      return capitalised(phrase('past'));
    case 'writing':
      return change.direction === 'forward'
        ? capitalised(phrase('running'))
        : t('changeWords.undoing', { what: phrase('wish') });
    case 'undone': {
      const refused = change.steps.some(({ problem }) => problem !== null);
      return t(refused ? 'changeWords.refusedUndone' : 'changeWords.undone', {
        what: capitalised(phrase('wish')),
      });
    }
    case 'refused':
    case 'halfOpen':
    case 'cancelled':
    case 'paused':
      return t(`changeWords.${change.state}`, {
        what: capitalised(phrase('wish')),
      });
    default: {
      const never: never = change.state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/** How far a shoot has applied what was written; undefined where nothing is to be said of it. */
function rolloutPhrase(
  t: Translate,
  { shoot: { name: shoot }, rollout }: ChangeStep,
  now: number,
): string | undefined {
  switch (rollout?.state) {
    case 'reconciling':
      return t('banner.rollout.reconciling', {
        shoot,
        percent: String(rollout.percent),
      });
    case 'waitingForMaintenance': {
      if (!rollout.window) return t('banner.rollout.maintenance', { shoot });
      const begin = Date.parse(rollout.window.begin);
      return t('banner.rollout.waiting', {
        shoot,
        time: momentText(begin, now),
      });
    }
    case 'applied':
    case 'pending':
    case 'failed':
    case 'hibernated':
      return t(`banner.rollout.${rollout.state}`, { shoot });
    case 'missing':
    case 'notVisible':
    case 'notFound':
    case undefined:
      return undefined;
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout ${JSON.stringify(never)}`);
    }
  }
}

/** What a change that goes on is about and how far it is. */
export function runningSentence(
  t: Translate,
  change: Change,
  viewpoint: EntryTarget,
  now: number,
): BannerText {
  const back = change.direction === 'back';
  const what = phraseOf(t, change, viewpoint, back ? 'wish' : 'running');
  const written = change.steps.filter(
    step => (standingOf(step) === 'written') !== back,
  ).length;
  const rollouts =
    change.state === 'writing'
      ? []
      : change.steps.flatMap(step => rolloutPhrase(t, step, now) ?? []);
  const sentences = [
    t(back ? 'banner.takenBack' : 'banner.written', {
      written: String(written),
      count: change.steps.length,
    }),
    ...(rollouts.length > 0
      ? [t('banner.rolloutOf', { shoots: commaText(t, rollouts) })]
      : []),
  ];
  return {
    title: asSentence(
      back ? t('changeWords.undoing', { what }) : capitalised(what),
    ),
    text: sentences.join(' '),
  };
}

/** How a half-open change stands on each shoot: "data / reports lists shop". */
function facts(
  t: Translate,
  change: Change,
  viewpoint: EntryTarget,
): readonly string[] {
  return change.steps.flatMap(step => {
    const { namespace, name } = step.shoot;
    const own = namespace === viewpoint.namespace && name === viewpoint.name;
    const shoot = own ? name : `${step.project ?? namespace} / ${name}`;
    const standing = standingOf(step);
    return (['added', 'removed', 'corrected'] as const).flatMap(edit => {
      const targets = entriesOfStep(step).filter(entry => entry.edit === edit);
      if (targets.length === 0) return [];
      const names = shootNames(
        targets.map(({ to }) => to),
        step.shoot,
      );
      return t(`banner.fact.${edit}.${standing}`, {
        shoot,
        names: listText(t, names),
      });
    });
  });
}

/** Whether a problem is an answer of the Garden that says no. */
function isRefusal({ kind }: WriteProblem): boolean {
  switch (kind) {
    case 'unauthorized':
    case 'noRights':
    case 'impersonation':
    case 'admission':
    case 'notReady':
    case 'webhook':
    case 'anonymous':
    case 'notFound':
    case 'conflict':
    case 'expired':
    case 'invalid':
    case 'tooManyRequests':
    case 'migrating':
    case 'deleting':
      return true;
    case 'unavailable':
    case 'server':
    case 'unreachable':
    case 'malformed':
    case 'credentials':
    case 'identity':
    case 'signIn':
    case 'recreated':
    case 'unreadable':
    case 'overtaken':
    case 'interrupted':
      return false;
    default: {
      const never: never = kind;
      throw new Error(`Unknown problem ${never}`);
    }
  }
}

/** What a problem says, as a sentence. */
export function problemSentence(t: Translate, problem: WriteProblem): string {
  return isRefusal(problem)
    ? t('banner.refused', { reason: asSentence(problem.message) })
    : asSentence(problem.message);
}

/** Since when a change is half open, what it left behind, and why. */
export function halfOpenSentence(
  t: Translate,
  change: Change,
  viewpoint: EntryTarget,
  now: number,
): BannerText {
  const stands = facts(t, change, viewpoint);
  const problem = change.steps.find(step => step.problem)?.problem;
  const sentences = [
    ...(stands.length > 0 ? [asSentence(commaText(t, stands))] : []),
    ...(problem ? [problemSentence(t, problem)] : []),
  ];
  return {
    title: t('banner.halfOpen', {
      time: momentText(Date.parse(change.startedAt), now),
    }),
    text: sentences.join(' '),
  };
}
