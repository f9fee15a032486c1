// Runs before the page is drawn, so that a chosen theme does not flash: a classic script, not a
// module.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

  const kept = localStorage.getItem('theme');
  if (kept === 'dark' || kept === 'light') root.dataset.theme = kept;

  document.addEventListener('DOMContentLoaded', () => {
    const toggle = document.getElementById('theme');
    const name = () => {
      toggle.textContent = isDark() ? 'Light' : 'Dark';
      toggle.setAttribute('aria-label', `${toggle.textContent} theme`);
    };
    toggle.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
      name();
    });
    system.addEventListener('change', name);
    name();
  });
})();
