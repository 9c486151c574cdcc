/**
 * A search field with suggestions (the ARIA combobox pattern). The server answers suggest(text) with what the results
 * page would show first; choosing or submitting is reported as an event, where to go is the server's business.
 */
const DEBOUNCE_MS = 120;
let ids = 0;

class Search extends HTMLElement {
  connectedCallback() {
    if (this.input) return;
    this.listId = `ct-search-${++ids}`;
    this.field = element('div', 'ct-search-field');
    this.field.append(icon('search'), this.makeInput());
    if (this.hasAttribute('global')) this.field.append(element('kbd', '', shortcut()));
    this.list = element('ul', 'ct-search-list');
    this.list.id = this.listId;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Suggestions');
    this.list.hidden = true;
    this.append(this.field, this.list);
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget)) this.close();
    });
    this.value = this.value;
  }

  makeInput() {
    this.input = element('input', '');
    Object.assign(this.input, { type: 'text', autocomplete: 'off', spellcheck: false, placeholder: this.getAttribute('placeholder') });
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-label', this.getAttribute('placeholder'));
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-expanded', 'false');
    this.input.setAttribute('aria-controls', this.listId);
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.key(event));
    return this.input;
  }

  get value() {
    return this.text ?? '';
  }

  /** What the address says; what is being typed is left alone. */
  set value(text) {
    this.text = text;
    if (this.input && document.activeElement !== this.input) this.input.value = text;
  }

  typed() {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (!text) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.ask(text), DEBOUNCE_MS);
  }

  async ask(text) {
    let answer;
    try {
      answer = await this.$server.suggest(text);
    } catch {
      // The page tells the person; suggestions that belong to another text would mislead.
      this.close();
      return;
    }
    // An answer that comes after the next key, or after Enter, is stale.
    if (this.input.value.trim() === text && this.contains(document.activeElement)) this.show(answer, text);
  }

  show(answer, text) {
    const options = answer.hits.map((hit) => this.option(hit, text));
    const pickOnly = this.hasAttribute('pick');
    if (answer.total === 0) options.push(element('li', 'ct-search-none', `Nothing found for “${text}”`));
    else if (!pickOnly) options.push(this.all(answer.total));
    this.list.replaceChildren(...options);
    this.list.querySelectorAll('[role=option]').forEach((option, i) => (option.id = `${this.listId}-${i}`));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.activate(null);
  }

  option(hit, text) {
    const option = optionElement(() => this.pick(hit));
    const name = element('ct-name', 'mono');
    name.setAttribute('value', hit.name);
    name.setAttribute('mark', text);
    const mark = element('span', `ct-platform ${hit.kind}`, hit.monogram);
    mark.title = hit.platform;
    const where = element('span', 'ct-search-where', hit.column ? `column ${hit.column}` : hit.namespace);
    option.append(mark, name, where);
    return option;
  }

  all(total) {
    const option = optionElement(() => this.submit());
    option.classList.add('ct-search-all');
    option.append(total === 1 ? 'Show the one result' : `Show all ${total.toLocaleString('en')} results`, element('kbd', '', 'Enter'));
    return option;
  }

  key(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.active) this.active.choose();
      else this.submit();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (this.list.hidden) this.input.blur();
      this.close();
    }
  }

  move(step) {
    const options = [...this.list.querySelectorAll('[role=option]')];
    if (this.list.hidden || options.length === 0) return;
    const next = options.indexOf(this.active) + step;
    this.activate(options[(next + options.length) % options.length]);
  }

  activate(option) {
    this.active?.setAttribute('aria-selected', 'false');
    this.active = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  pick(hit) {
    this.close();
    if (this.hasAttribute('pick')) this.input.value = '';
    this.input.blur();
    this.dispatchEvent(new CustomEvent('search-pick', { detail: { key: hit.key, kind: hit.kind } }));
  }

  submit() {
    if (this.hasAttribute('pick')) {
      this.move(1);
      return;
    }
    this.close();
    this.dispatchEvent(new CustomEvent('search-submit', { detail: { text: this.input.value.trim() } }));
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(null);
  }
}

function optionElement(choose) {
  const option = element('li', 'ct-search-option');
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.choose = choose;
  // mousedown would take the focus away from the field and close the list before the click.
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', choose);
  return option;
}

function element(tag, className, text = '') {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function icon(name) {
  const made = element('span', `ct-icon i-${name}`);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

function shortcut() {
  return navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K';
}

customElements.define('ct-search', Search);
