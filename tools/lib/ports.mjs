import net from 'node:net';
import { UserError } from './progress.mjs';

const tryListen = port =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

/** A port that nobody listens on. */
export const freePort = () => tryListen(0);

/** The wanted port, or an error that names it and says how to choose another. */
export async function claimPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new UserError(`PORT must be a number from 1 to 65535`);
  }
  try {
    return await tryListen(port);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new UserError(
        `Port ${port} is taken by another program. End it, or choose another port: PORT=${
          port + 1
        } npm start`,
      );
    }
    if (error.code === 'EACCES') {
      throw new UserError(`Port ${port} may not be used by this user`);
    }
    throw error;
  }
}
