import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject, JsonValue } from '@backstage/types';

/** A task with one step: what it keeps outlives its runs, as in the scaffolder's database. */
export class TestTask {
  /** By their keys, as they are stored. */
  readonly checkpoints = new Map<string, string>();
  /** Of the last run. */
  readonly outputs: Record<string, unknown> = {};
  readonly log: string[] = [];

  /** The context of one run. */
  context<TInput extends JsonObject>(
    input: TInput,
    more: Partial<
      Pick<
        ActionContext<TInput>,
        'signal' | 'isDryRun' | 'secrets' | 'workspacePath'
      >
    > = {},
  ): ActionContext<TInput, any> {
    // A run sees what was kept before it, and not what it keeps itself.
    const before = new Map(this.checkpoints);
    for (const name of Object.keys(this.outputs)) delete this.outputs[name];
    const context = createMockActionContext<TInput>({
      input,
      task: { id: '5b1d1d1e-0000-4000-8000-000000000001' },
      // One that is there is made only for who asks for it.
      workspacePath: more.workspacePath ?? '/no-workspace',
    });
    const note = (message: string) => {
      this.log.push(message);
    };
    return {
      ...context,
      ...more,
      logger: { ...context.logger, info: note, warn: note },
      output: (name, value) => {
        this.outputs[String(name)] = value;
      },
      checkpoint: async <T extends JsonValue | void>({
        key,
        fn,
      }: {
        key: string;
        fn: () => Promise<T> | T;
      }): Promise<T> => {
        const kept = before.get(key);
        if (kept !== undefined) return JSON.parse(kept);
        const value = await fn();
        this.checkpoints.set(key, JSON.stringify(value));
        return value;
      },
    };
  }
}
