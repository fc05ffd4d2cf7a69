import 'htmx.org/dist/htmx.esm.js';

type Request = { submitter?: HTMLButtonElement; body: FormData };
type Exchange = { sourceElement: Element; sourceEvent: Event; request: Request; response?: { raw: Response } };

const told = (event: Event) => (event as CustomEvent<{ ctx: Exchange }>).detail;
const newest = new WeakMap<Element, Exchange>();

function trouble(sentence: string | null): void {
  const place = document.getElementById('trouble');
  if (place) {
    place.textContent = sentence ?? '';
    place.hidden = sentence === null;
  }
}

// A scanner types faster than an answer comes: what was entered moves into hidden fields until the answer has it, and
// the visible field is free at once. A change elsewhere leaves alone what is being typed. Where Enter leads to another
// field, it does so at once too: an answer must not move the focus of somebody who types.
document.addEventListener('htmx:config:request', (event) => {
  const { sourceElement: form, sourceEvent, request } = told(event).ctx;
  if (!(form instanceof HTMLFormElement)) return;
  newest.set(form, told(event).ctx);
  for (const field of form.querySelectorAll<HTMLInputElement>('input[data-takes-turns]')) {
    const entered = sourceEvent.type === 'submit' && request.submitter?.name !== 'pick' && field.value.trim() !== '';
    if (entered) {
      const waiting = document.createElement('input');
      Object.assign(waiting, { type: 'hidden', name: field.name, value: field.value });
      form.querySelector('[data-waiting]')!.append(waiting);
    } else {
      request.body.delete(field.name);
      for (const waiting of form.querySelectorAll<HTMLInputElement>(`input[type=hidden][name="${field.name}"]`)) {
        request.body.append(field.name, waiting.value);
      }
    }
    if (sourceEvent.type === 'submit') field.value = '';
  }

  const next = sourceEvent.type === 'submit' && (document.activeElement as HTMLElement | null)?.dataset.next;
  if (next) document.getElementById(next)?.focus();
});

// An answer that was on its way when the form was sent again knows less than the form: the next answer has it all.
document.addEventListener('htmx:before:swap', (event) => {
  const { ctx } = told(event);
  if ((newest.get(ctx.sourceElement) ?? ctx) !== ctx) event.preventDefault();
});

// An answer that is no page is not shown in its place: the page stays, and says that something went wrong.
document.addEventListener('htmx:before:response', (event) => {
  const answer = told(event).ctx.response?.raw;
  if (answer?.redirected) {
    event.preventDefault();
    location.assign(answer.url);
  } else if (answer && answer.status !== 204 && !answer.headers.get('Content-Type')?.startsWith('text/html')) {
    event.preventDefault();
    trouble('The server could not do this. Nothing was lost: try again in a moment.');
  } else {
    trouble(null);
  }
});
document.addEventListener('htmx:error', () => trouble('The server does not answer. Nothing was lost: try again.'));

// A key that a button or field names works anywhere on the page.
document.addEventListener('keydown', (event) => {
  const named = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
  if (!named || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (named instanceof HTMLInputElement) named.focus();
  else named.click();
});
