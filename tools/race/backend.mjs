// The backend that is killed between two writes of a change.
import { startLeanBackend } from './leanBackend.mjs';

await startLeanBackend();
