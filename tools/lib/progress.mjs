/**
 * Shows what goes on: one line a step, with its time when it ends.
 * Where the output is no terminal, only the ends are printed.
 */
const live = process.stdout.isTTY && !process.env.CI;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step under a title; a step that fails is named and thrown on. */
export async function step(title, work) {
  const since = Date.now();
  let note = '';
  let frame = 0;
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    process.stdout.write(
      `\r\x1b[K${FRAMES[frame]} ${title} ${seconds(since)}${
        note ? ` · ${note}` : ''
      }`.slice(0, process.stdout.columns ?? 120),
    );
  };
  const timer = live ? setInterval(draw, 120) : undefined;
  if (!live) console.log(`… ${title}`);
  const end = (sign, detail = '') => {
    clearInterval(timer);
    console.log(`${live ? '\r\x1b[K' : ''}${sign} ${title} ${detail}`.trim());
  };
  try {
    const result = await work(text => {
      note = text;
    });
    end('✔', `(${result?.skipped ? 'nothing to do' : seconds(since)})`);
    return result;
  } catch (error) {
    end('✖', `(${seconds(since)})`);
    throw error;
  }
}

/** An error whose message is meant for the person at the terminal; no stack is shown for it. */
export class UserError extends Error {}

/** Ends the program with a message for a person. */
export function die(error) {
  console.error(
    `\n${error instanceof UserError ? error.message : error?.stack ?? error}`,
  );
  process.exit(1);
}
