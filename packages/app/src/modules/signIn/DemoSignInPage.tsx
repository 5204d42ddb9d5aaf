import { useMemo, useState } from 'react';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { IdentityApi, SignInPageProps } from '@backstage/core-plugin-api';
import {
  Content,
  ErrorPanel,
  Header,
  Page,
  ProxiedSignInPage,
} from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Avatar from '@material-ui/core/Avatar';
import Card from '@material-ui/core/Card';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemAvatar from '@material-ui/core/ListItemAvatar';
import ListItemText from '@material-ui/core/ListItemText';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { chosenUser } from './chosenUser';
import { readDemoUsers } from './demoUsers';

const useStyles = makeStyles(theme => ({
  card: { maxWidth: 480 },
  intro: {
    maxWidth: 480,
    marginBottom: theme.spacing(2),
    color: theme.palette.text.secondary,
  },
}));

/** Signing out forgets the choice, so that the next page asks again. */
function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    async signOut() {
      chosenUser.forget();
      await identity.signOut();
    },
  };
}

/** Says why nobody was signed in, with a way back to the choice. */
const SignInFailed = (props: { error?: Error; onBack: () => void }) => (
  <Page themeId="home">
    <Content>
      <ErrorPanel
        title="Sign-in failed"
        error={props.error ?? new Error('The portal did not say why')}
      />
      <Button variant="outlined" onClick={props.onBack}>
        Choose another user
      </Button>
    </Content>
  </Page>
);

/** Offers the demo users; whoever is chosen is signed in without a password. */
export const DemoSignInPage = (props: SignInPageProps) => {
  const classes = useStyles();
  const config = useApi(configApiRef);
  const users = useMemo(() => readDemoUsers(config), [config]);
  const [chosen, setChosen] = useState(() => chosenUser.get());

  if (chosen && users.some(user => user.name === chosen)) {
    return (
      <ProxiedSignInPage
        provider="demo"
        headers={{ 'x-demo-user': chosen }}
        onSignInSuccess={identity =>
          props.onSignInSuccess(forgettingOnSignOut(identity))
        }
        ErrorComponent={({ error }) => (
          <SignInFailed
            error={error}
            onBack={() => {
              chosenUser.forget();
              setChosen(undefined);
            }}
          />
        )}
      />
    );
  }

  const choose = (name: string) => {
    chosenUser.set(name);
    setChosen(name);
  };

  return (
    <Page themeId="home">
      <Header title={config.getOptionalString('app.title') ?? 'Backstage'} />
      <Content>
        <Typography className={classes.intro}>
          This is a demo with an embedded Garden. Choose who to be: each sees
          what the Garden lets them see.
        </Typography>
        <Card className={classes.card}>
          <List aria-label="Demo users">
            {users.map(user => (
              <ListItem
                button
                key={user.name}
                onClick={() => choose(user.name)}
              >
                <ListItemAvatar>
                  <Avatar aria-hidden>{user.title.charAt(0)}</Avatar>
                </ListItemAvatar>
                <ListItemText
                  primary={user.title}
                  secondary={user.description}
                />
              </ListItem>
            ))}
          </List>
        </Card>
      </Content>
    </Page>
  );
};
