// A part of the page that follows the meeting: numbered snapshots, caught up after every silence, never over unsent words.

import { find } from "./dom.js";
import { spread } from "./pace.js";
import { ask, parse, refreshPage } from "./page.js";
import { createPatience } from "./patience.js";
import { createSignal } from "./signal.js";
import { onConnect, onRegion, openSocket } from "./socket.js";

// A look at another app shorter than this leaves the socket, and so the page, current.
const LONG_ABSENCE_MS = 5000;

/** @typedef {import("./types").RegionMessage} RegionMessage */
/** Newest number per region and connection: a restarted server begins again. @type {Map<string, number>} */
const latest = new Map();
/** @type {import("./types").Signal<void>} */
const returns = createSignal();
let leftAt = 0;

/** @param {HTMLElement} element with `data-region`, `data-audience`, `data-code` and, on phones, `data-key`, `data-reveal-ms` */
export function mount(element) {
  const { region = "", audience } = element.dataset;
  const { change, show } = createPatience(element);
  let askedKey = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let question;

  /** @param {RegionMessage} message */
  function consider({ region: name, seq, key, html }) {
    if (name !== region || seq <= (latest.get(region) ?? -1)) return;
    latest.set(region, seq);
    clearTimeout(question);
    const isAhead = audience === "phone" && key !== element.dataset.key;
    if (isAhead) followPage(key);
    if (!isAhead || revealMs(key)) show(parse(html).body);
  }

  /** @param {string} key asked for once: one the page never reaches must not cause a storm of questions */
  function followPage(key) {
    if (askedKey === key) return;
    askedKey = key;
    setTimeout(() => change(find(document, "#main") ?? element, refresh), spread() + revealMs(key));
  }

  /** How long the wall has the result to itself. @param {string} key */
  const revealMs = (key) => (key.startsWith("plenary:") ? Number(element.dataset.revealMs ?? 0) : 0);

  async function refresh() {
    if (element.isConnected && !(await refreshPage())) askedKey = "";
  }

  function catchUpSoon() {
    clearTimeout(question);
    question = setTimeout(async () => {
      const message = element.isConnected && (await fetchRegion(element.dataset));
      if (message) consider(message);
    }, spread());
  }

  openSocket();
  onRegion(element, consider);
  returns.listen(element, catchUpSoon);
  onConnect(element, () => {
    latest.delete(region);
    catchUpSoon();
  });
}

/** @param {DOMStringMap} data @returns {Promise<RegionMessage | null>} */
async function fetchRegion({ audience, code, meetingId, region = "" }) {
  const response = await ask(`${audience === "console" ? `/console/${meetingId}` : `/m/${code}`}/live/${region}`);
  if (!response?.ok) return null;
  const { headers } = response;
  return { region, seq: Number(headers.get("X-Seq")), key: headers.get("X-Key") ?? "", html: await response.text() };
}

addEventListener("visibilitychange", () => {
  if (document.hidden) leftAt = Date.now();
  else if (Date.now() - leftAt > LONG_ABSENCE_MS) returns.send();
});
