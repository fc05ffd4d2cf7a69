// Runs before the page is drawn: light or dark, as the reader chose here, otherwise as the system says.
const chosen = 'counterfoil-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

function show(): void {
  const theme = localStorage.getItem(chosen) ?? (system.matches ? 'dark' : 'light');
  document.documentElement.dataset.bsTheme = theme;
}

system.addEventListener('change', show);
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-theme-toggle]')) {
    localStorage.setItem(chosen, document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark');
    show();
  }
});
show();
