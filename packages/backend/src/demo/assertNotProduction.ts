/**
 * The demo's sign-in must never stand before a real Garden.
 *
 * @throws Error when the environment is production.
 */
export function assertNotProduction(environment: string | undefined): void {
  if (environment === 'production') {
    throw new Error(
      'The demo sign-in lets anybody be anybody, so it does not start with NODE_ENV=production. ' +
        'Remove ./demo/authModuleDemo from packages/backend/src/index.ts and add a real auth provider.',
    );
  }
}
