// A browser lets a page copy only where nobody between can change it.
if (navigator.clipboard) offerCopies();

/** A button beside each citation. That it is done is read out, too. */
function offerCopies() {
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  for (const citation of document.querySelectorAll('.citation')) {
    const caption = citation.querySelector('figcaption');
    const name = caption.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy: ${name}`);
    button.addEventListener('click', async () => {
      said.textContent = '';
      await navigator.clipboard.writeText(citation.querySelector('pre').textContent);
      said.textContent = `Copied: ${name}`;
      button.textContent = 'Copied';
    });
    caption.append(' ', button);
  }
  document.querySelector('.receipt').append(said);
}
