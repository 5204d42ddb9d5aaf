import path from 'node:path';
import { step } from '../lib/progress.mjs';
import { Random } from './Random.mjs';
import { TemplateLane } from './TemplateLane.mjs';
import { problemsOfTemplates } from './verifyTemplates.mjs';

/** Where the backends are killed, in turn: points of a `TemplateRound`. */
const ROUNDS = [
  ['unscheduled', 'between'],
  ['between', 'finishing'],
  ['anywhen'],
  ['after'],
  ['unscheduled'],
  ['anywhen', 'anywhen'],
  ['between'],
  ['unscheduled', 'between', 'finishing'],
];

/**
 * A template creates clusters with two peers each. The backend is killed while it does, at chosen points and at any, and is
 * started again on the same database. The scaffolder takes the task up, and what it comes to must be what a task comes to
 * whose backend was left alone.
 *
 * @param options `templates`: how many tasks are killed, in so many `lanes` beside each other at most
 * @returns `{problems, lines}`: what is wrong, and what happened
 */
export async function raceTemplates(house, options) {
  const { state, seed, templates } = options;
  const random = new Random(seed);
  const width = Math.min(options.lanes, templates);
  const lanes = await step(`${width} backends with templates`, () =>
    Promise.all(
      Array.from({ length: width }, (_, index) =>
        TemplateLane.open(house, {
          state: path.join(state, `lane-${index + 1}`),
          seed: random.below(1_000_000),
        }),
      ),
    ),
  );
  const todo = Array.from(
    { length: templates },
    (_, index) => ROUNDS[index % ROUNDS.length],
  );
  await step(`${templates} tasks of a template, killed`, note =>
    Promise.all(
      lanes.map(async lane => {
        await lane.play([]);
        while (todo.length > 0) {
          await lane.play(todo.shift());
          note(`${todo.length} to go`);
        }
      }),
    ),
  );
  await step('Rollout', () => Promise.all(lanes.map(lane => lane.rollOut())));
  const problems = [];
  for (const lane of lanes) {
    problems.push(...problemsOfTemplates(lane, await lane.readAll()));
    await lane.close();
  }
  return { problems, lines: describe(lanes) };
}

function describe(lanes) {
  const killed = lanes
    .flatMap(({ rounds }) => rounds)
    .filter(({ points }) => points.length > 0);
  const all = killed.flatMap(({ points }) => points);
  const recovered = killed.flatMap(({ events }) =>
    events.filter(({ type }) => type === 'recovered'),
  );
  const count = (...wanted) =>
    all.filter(point => wanted.includes(point)).length;
  return [
    `${killed.length} tasks killed ${all.length} times, and taken up again ${recovered.length} times`,
    `${count('unscheduled')} kills before the new shoot had a seed`,
    `${count('between', 'finishing')} between its reverse entries, ${count(
      'finishing',
    )} of them in the task that went on`,
    `${count('after')} after the last one, before it was noted`,
    `${count('anywhen')} at any moment`,
  ];
}
