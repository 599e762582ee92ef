// Live parts of the pages. Everything works without this file; it only saves a click on "reload".

let stream;
const listeners = new Set();

function listen(source) {
  if (stream && stream.readyState !== EventSource.CLOSED) return;
  stream = new EventSource(source);
  stream.addEventListener('unread', (event) => {
    const { unread } = JSON.parse(event.data);
    listeners.forEach((listener) => listener.show(unread));
  });
}

customElements.define('sl-unread', class extends HTMLElement {
  connectedCallback() {
    listeners.add(this);
    listen(this.dataset.source);
  }

  disconnectedCallback() {
    listeners.delete(this);
  }

  show(unread) {
    this.replaceChildren();
    if (unread === 0) return;
    const label = Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: ` ${this.dataset.label}` });
    const count = Object.assign(document.createElement('span'), { className: 'count', textContent: unread.toLocaleString(document.documentElement.lang) });
    count.append(label);
    this.append(count);
  }
});

// A page that arrives without a reload is announced, and errors of a refused form take the focus.
document.addEventListener('turbo:load', () => {
  const status = document.getElementById('page-status');
  if (status) status.textContent = document.title;
});

document.addEventListener('turbo:render', () => document.querySelector('.error-summary')?.focus());
