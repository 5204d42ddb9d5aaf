// Preloaded into a measured process that runs with --expose-gc: on SIGUSR2 it collects garbage
// and prints how much heap is in use, as one line.
process.on('SIGUSR2', () => {
  global.gc();
  global.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(
    `heap-probe ${JSON.stringify({ heapUsed, external })}\n`,
  );
});
