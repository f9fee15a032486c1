const WORDS = {
  'signed in': 'You are signed in, and may change briefings, sources and who is who.',
  'signed out': 'Everyone may ask. To change briefings, sources or who is who, sign in.',
  'read-only': 'This page is for reading only. Whoever runs it can set WEB_TOKEN to change that.',
};

/** Says who may change things on this page, and lets people sign in and out where it has a token. */
export function createAccess(section) {
  const $ = (id) => section.querySelector(`#${id}`);

  function show(access) {
    // On one's own machine there is nothing to say: everyone may change everything.
    section.hidden = !(access in WORDS);
    $('accesswords').textContent = WORDS[access] ?? '';
    $('signin').hidden = access !== 'signed out';
    $('signout').hidden = access !== 'signed in';
  }

  async function send(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    if (!response?.ok) return (await response?.text()) ?? 'The newsroom does not answer.';
    show((await response.json()).access);
    return '';
  }

  $('signin').addEventListener('submit', async (event) => {
    event.preventDefault();
    const token = $('token').value;
    $('token').value = '';
    $('tokenproblem').textContent = await send('/sign-in', { token });
    if ($('signin').hidden) $('signout').focus();
  });
  $('signout').addEventListener('click', async () => {
    await send('/sign-out', {});
    $('token').focus();
  });

  return {
    async refresh() {
      const response = await fetch('/access').catch(() => undefined);
      if (response?.ok) show((await response.json()).access);
    },
  };
}
