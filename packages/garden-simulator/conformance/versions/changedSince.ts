/**
 * Recordings of v1.83 that a Garden of v1.150 answers in another way, with the reason. What it answers instead is told
 * in `current.test.ts`.
 */
export const CHANGED_SINCE: Readonly<Record<string, string>> = {
  '128': 'ControllerRegistrations are readable for everybody who is logged in',
};
