import { parseArguments, usage } from './cli/parseArguments';
import { startGarden } from './garden/startGarden';

function say(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function complain(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n`);
}

/** Calls `leave` when the parent process is gone: its end of the pipe, or of the IPC channel, closes. */
function watchParent(leave: () => void): void {
  process.once('disconnect', leave);
  process.stdin.once('end', leave);
  process.stdin.once('close', leave);
  process.stdin.resume();
}

async function main(): Promise<void> {
  const { help, exitWithParent, start } = parseArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const running = await startGarden({ ...start, onError: complain });
  let leaving = false;
  const leave = () => {
    if (leaving) {
      return;
    }
    leaving = true;
    running.close().then(
      () => process.exit(0),
      error => {
        complain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  if (exitWithParent) {
    watchParent(leave);
  }
  say({
    ready: true,
    garden: running.name,
    url: running.url,
    kubeconfig: start.kubeconfigPath,
  });
}

main().catch(error => {
  complain(error);
  process.exit(1);
});
