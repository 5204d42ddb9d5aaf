import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { startIssuer } from './startIssuer.mjs';

const usage = `Usage: node main.mjs --config <file> [options]

An OpenID provider for tests and the demo: whoever opens its login page chooses who to be. Never put it anywhere else.
It prints one line of JSON when it answers: {"ready":true,"url":"http://127.0.0.1:40123"}

  --config <file>     JSON: {
                        "users": [{"name", "email"?, "emailVerified"?, "groups"?, "displayName"?}],
                        "clients": [{"clientId", "clientSecret", "redirectUris"}],
                        "idTokenSeconds"?: 3600
                      }
  --port <n>          default 0: a free one
  --exit-with-parent  end when standard input ends or the parent process goes
`;

function leaveWithParent(leave) {
  process.once('disconnect', leave);
  process.stdin.once('end', leave);
  process.stdin.once('close', leave);
  process.stdin.resume();
}

async function main() {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      port: { type: 'string', default: '0' },
      'exit-with-parent': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  if (!values.config) throw new Error('--config is missing');
  if (!/^\d+$/.test(values.port)) {
    throw new Error(`--port must be a whole number, got "${values.port}"`);
  }
  const issuer = await startIssuer({
    ...JSON.parse(fs.readFileSync(values.config, 'utf8')),
    port: Number(values.port),
  });
  const leave = () => issuer.close().then(() => process.exit(0));
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  if (values['exit-with-parent']) leaveWithParent(leave);
  process.stdout.write(`${JSON.stringify({ ready: true, url: issuer.url })}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
