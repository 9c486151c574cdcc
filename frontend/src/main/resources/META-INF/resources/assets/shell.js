/** What the frame around the pages remembers in this browser, and its keys. */
const root = document.documentElement;

function remember(name, value) {
  root.dataset[name] = value;
  try {
    localStorage.setItem(`cartulary.${name}`, value);
  } catch {
    // Storage can be switched off; the choice then lasts as long as the page.
  }
  reflect();
}

/** Tells assistive technology what the attributes on the root tell the stylesheet. */
function reflect() {
  for (const choice of document.querySelectorAll('[data-theme-choice]')) {
    choice.setAttribute('aria-pressed', String(choice.dataset.themeChoice === (root.dataset.theme ?? 'system')));
  }
  const collapsed = root.dataset.nav === 'collapsed';
  for (const button of document.querySelectorAll('[data-nav-collapse]')) {
    const words = collapsed ? 'Expand navigation' : 'Collapse navigation';
    button.setAttribute('aria-label', words);
    button.title = words;
  }
  for (const button of document.querySelectorAll('[data-nav-drawer]')) {
    button.setAttribute('aria-expanded', String('navOpen' in root.dataset));
  }
}

function drawer(open) {
  if (open) root.dataset.navOpen = '';
  else delete root.dataset.navOpen;
  reflect();
}

document.addEventListener('click', (event) => {
  const target = event.target;
  const theme = target.closest?.('[data-theme-choice]');
  if (theme) remember('theme', theme.dataset.themeChoice);
  else if (target.closest?.('[data-nav-collapse]')) remember('nav', root.dataset.nav === 'collapsed' ? 'wide' : 'collapsed');
  else if (target.closest?.('[data-nav-drawer]')) drawer(!('navOpen' in root.dataset));
  else if ('navOpen' in root.dataset && (target.closest?.('.shell-nav a') || !target.closest?.('.shell-nav'))) drawer(false);
});

document.addEventListener('keydown', (event) => {
  const search = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing(event));
  if (search) {
    event.preventDefault();
    const fields = [...document.querySelectorAll('ct-search[global] input')].filter((field) => field.checkVisibility({ visibilityProperty: true }));
    fields[0]?.focus();
    fields[0]?.select();
  } else if (event.key === 'Escape') {
    if ('navOpen' in root.dataset) drawer(false);
    else if (!typing(event)) document.querySelector('.drawer:not([hidden]) .drawer-close')?.click();
  }
});

function typing(event) {
  return event.composedPath().some((at) => at.matches?.('input, textarea, select, [contenteditable=true]'));
}

// The frame may appear before or after this script; it calls this when it does.
window.cartularyFrameReady = reflect;
reflect();
