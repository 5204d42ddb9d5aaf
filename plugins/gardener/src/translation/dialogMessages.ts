import { changeMessages } from './changeMessages';
import { deletionMessages } from './deletionMessages';
import { kubeconfigMessages } from './kubeconfigMessages';
import { removalMessages } from './removalMessages';

/** Every text of the dialogs in English. Nothing of it is loaded as the tab opens. */
export const dialogMessages = {
  change: changeMessages,
  removal: removalMessages,
  deletion: deletionMessages,
  kubeconfig: kubeconfigMessages,
} as const;
