export interface Config {
  auth?: {
    providers?: {
      /** Sign-in without a password, for the demo. */
      demo?: {
        /** @deepVisibility frontend */
        users: Array<{
          /** Name of the catalog's user entity. */
          name: string;
          title?: string;
          description?: string;
        }>;
      };
    };
  };
}
