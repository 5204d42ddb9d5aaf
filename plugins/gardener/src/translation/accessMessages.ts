/** Texts about who the user is in a Garden: sign-in, limits, the account of the portal, and who may have credentials for clusters. */
export const accessMessages = {
  signIn: {
    title: {
      missing: 'Sign in to {{garden}}',
      expired: 'Your sign-in to {{garden}} has expired',
      refused: '{{garden}} does not accept your sign-in',
    },
    text: {
      missing:
        'Garden {{garden}} takes your own sign-in, and the portal has none of yours at hand. What you see and change there is up to your own rights.',
      expired: 'Sign in again to go on where you were.',
      refused:
        'Sign in again. If that does not help, ask an administrator of the portal whether {{garden}} trusts its sign-in “{{provider}}”.',
    },
    impossible:
      'This portal has no sign-in with “{{provider}}”. An administrator of the portal can add it.',
    button: {
      missing: 'Sign in to {{garden}}',
      expired: 'Sign in again',
      refused: 'Sign in again',
    },
    waiting: 'Signing in',
    waitingWhy: 'The window of your sign-in is open.',
    done: 'Signed in',
    doneWhy: 'The Garden is being asked again.',
    problem: {
      blocked:
        'Your browser blocked the window of the sign-in. Allow pop-ups of this portal and try again.',
      closed: 'The window was closed before you were signed in.',
      failed: 'The sign-in did not work: {{reason}}',
    },
    halfOpen: 'It can be finished or undone once you are signed in.',
    halfOpenReady: 'You are signed in now, so it can go on.',
    bar: {
      label: 'Sign-in to Gardens',
      wanted: 'Sign in to {{gardens}} to see its clusters.',
      wantedMany: 'Sign in to {{gardens}} to see their clusters.',
      signedIn:
        'You are signed in to {{gardens}}. Load this page again to see its clusters.',
      signedInMany:
        'You are signed in to {{gardens}}. Load this page again to see their clusters.',
      reload: 'Load again',
      dismiss: 'Dismiss',
    },
  },
  limited: {
    title: 'You ask more of the Garden than one user may.',
    possibleIn: 'Possible again in {{seconds}} s.',
    possible: 'Possible again now.',
    triesAgain: 'Tries again by itself in {{seconds}} s.',
    trying: 'Trying again now.',
  },
  sharedAccount: {
    written:
      'Written in {{garden}} as the account of the portal, {{user}}, and not as you.',
    seen: 'The portal reads it as its own account',
    ask: 'What you may see of that is up to the permissions of the portal: ask its administrator.',
  },
  kubeconfig: {
    item: 'Kubeconfig…',
    role: {
      viewer: 'Viewer',
      admin: 'Admin',
    },
    lacking: {
      gardenRight:
        'You need create shoots/{{role}}kubeconfig in project {{project}}.',
      portalPermission:
        'You need the permission gardener.kubeconfig.{{role}} of the portal.',
      both: 'You need create shoots/{{role}}kubeconfig in project {{project}}, and the permission gardener.kubeconfig.{{role}} of the portal.',
    },
    lackingFor: '{{role}}: {{what}}',
  },
} as const;
