// Preloaded into the backend: writes down what nobody caught, one line of JSON each, and changes nothing about it.
const fs = require('node:fs');

const write = (kind, reason) =>
  fs.appendFileSync(
    process.env.FUZZ_CRASHES,
    `${JSON.stringify({ kind, reason: String(reason?.stack ?? reason) })}\n`,
  );

process.on('unhandledRejection', reason => write('unhandledRejection', reason));
process.on('uncaughtExceptionMonitor', error =>
  write('uncaughtException', error),
);
// Listeners that are added and never taken away are a leak that Node itself sees.
process.on('warning', warning => {
  if (warning.name === 'MaxListenersExceededWarning') {
    write('tooManyListeners', warning);
  }
});
