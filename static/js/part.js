// A part of the page that is fetched anew when its live region says that what stands in it has changed.

import { find } from "./dom.js";
import { spread } from "./pace.js";
import { ask, parse } from "./page.js";
import { createPatience } from "./patience.js";
import { onConnect, onRegion } from "./socket.js";

/** @param {HTMLElement} element with `data-region`, `data-source` and `data-changes`, and `data-about` where it shows one thing of many */
export function mount(element) {
  const { region, source = "", about, changes } = element.dataset;
  const { show } = createPatience(element);
  let known = concerning(about, changes);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let question;

  function fetchSoon() {
    clearTimeout(question);
    question = setTimeout(async () => {
      const response = element.isConnected && (await ask(source));
      if (response && response.ok) show(parse(await response.text()).body);
    }, spread());
  }

  onRegion(element, ({ region: name, html }) => {
    if (name !== region) return;
    const now = concerning(about, find(parse(html), "[data-changes]")?.dataset.changes);
    if (now === undefined || now === known) return;
    known = now;
    fetchSoon();
  });
  // What was said during a silence is nowhere but on the server.
  onConnect(element, fetchSoon);
}

/**
 * @param {string | undefined} about
 * @param {string} [changes] such as "7=57 3=56": thing 7 changed last, by the 57th change of all
 * @returns {string | undefined} what of it is this part's business; nothing where only others have changed
 */
function concerning(about, changes) {
  return about ? changes?.split(" ").find((change) => change.startsWith(`${about}=`)) : changes;
}
