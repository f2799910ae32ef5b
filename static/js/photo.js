// The form of a photo: says at once what is too large, and sends the rest in pieces.

import { find, showState, toggle } from "./dom.js";
import { ask, csrfToken } from "./page.js";
import { insist, sendInPieces } from "./pieces.js";

/** @param {HTMLElement} element the form, with `data-pieces` and `data-most-bytes` */
export function mount(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  const field = /** @type {HTMLInputElement} */ (find(form, "[type=file]"));
  const meter = /** @type {HTMLProgressElement} */ (find(form, "progress"));
  const button = /** @type {HTMLButtonElement} */ (find(form, "[type=submit]"));
  const { pieces = "", mostBytes } = form.dataset;
  const chosen = () => field.files?.[0];
  const isTooLarge = () => (chosen()?.size ?? 0) > Number(mostBytes);

  field.addEventListener("change", () => showState(form, isTooLarge() ? "large" : ""));
  form.addEventListener("submit", (event) => {
    const file = chosen();
    // Without a file the browser says so itself, or the server does.
    if (!file) return;
    event.preventDefault();
    if (!isTooLarge()) void send(file);
  });

  /** @param {File} file */
  async function send(file) {
    // The same file chosen again, after a reload, goes on where it stopped.
    const upload = `${file.size}-${file.lastModified}`;
    setSending(true);
    let answer = await sendInPieces(file, (offset, piece) => post(`${pieces}?upload=${upload}&offset=${offset}`, piece), showShare);
    if (answer.ok) answer = await post(form.action, new URLSearchParams({ upload }));
    if (answer.ok) return location.assign(answer.url);
    setSending(false);
    const { message = "" } = await answer.json().catch(() => ({}));
    const told = find(form, "[data-message]");
    if (told) told.textContent = message;
    showState(form, "refused");
  }

  /** @param {string} address @param {Blob | URLSearchParams} body */
  function post(address, body) {
    const headers = { Accept: "application/json", "X-CSRFToken": csrfToken() };
    const attempt = () => ask(address, { method: "POST", headers, body });
    return insist(attempt, showWaiting, (wait) => new Promise((resolve) => setTimeout(resolve, wait)));
  }

  /** @param {boolean} isSending */
  function setSending(isSending) {
    button.disabled = isSending;
    toggle(meter, isSending);
  }

  /** @param {boolean} isWaiting */
  const showWaiting = (isWaiting) => showState(form, isWaiting ? "waiting" : "sending");
  /** @param {number} percent */
  const showShare = (percent) => (meter.value = percent);
}
