const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text) {
  return text.replace(/[&<>"]/g, character => entities[character]);
}

function userButton(user, hint) {
  const hinted = hint === user.name || hint === user.email;
  const label = user.displayName ?? user.name;
  return `<li><button name="user" value="${escape(user.name)}"${
    hinted ? ' autofocus' : ''
  }>${escape(label)}</button> ${escape(user.email ?? '')}</li>`;
}

/** The page where one chooses who to be. The user whom a login hint names has the focus. */
export function loginPage(users, hint) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in to the test issuer</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 30rem; padding: 0 1rem; }
ul { list-style: none; padding: 0; }
li { margin: 0.5rem 0; }
button { font: inherit; min-width: 12rem; padding: 0.5rem 1rem; text-align: left; }
</style>
</head>
<body>
<main>
<h1>Sign in</h1>
<p>This issuer is for tests: choose who to be.</p>
<form method="post">
<ul>
${users.map(user => userButton(user, hint)).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}
