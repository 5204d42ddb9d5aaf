/** Texts of the dialog in which a credential for a cluster is created. */
export const kubeconfigMessages = {
  title: 'Kubeconfig for {{shoot}}',
  subtitle:
    'A credential that the Garden makes for you and that ends by itself.',
  role: {
    legend: 'Role',
    viewerText: 'Reads everything in the cluster but Secrets.',
    adminText: 'May do everything in the cluster, Secrets included.',
  },
  lifetime: {
    legend: 'Valid for',
    minutes10: '10 min',
    hour1: '1 h',
    hours8: '8 h',
    hours24: '24 h',
  },
  recorded: 'Shown once, never stored here. Each creation is recorded.',
  create: 'Create',
  creating: 'Creating',
  creatingWhy: 'The Garden is being asked.',
  failed: 'The kubeconfig can’t be created.',
  ready: {
    viewer: 'The viewer kubeconfig is ready.',
    admin: 'The admin kubeconfig is ready.',
  },
  validUntil: 'Valid until {{time}}.',
  secret:
    'It is a secret: whoever has it can use it until then. It is gone from this page when you close the dialog, and its creation is recorded.',
  copy: 'Copy',
  download: 'Download',
  close: 'Close',
  cancel: 'Cancel',
} as const;
