// The result on the wall, from the last place to the first; whoever opens the wall later sees the whole of it at once.

import { find, findAll } from "./dom.js";
import { createSignal } from "./signal.js";

const STEP_MS = 1600;
// The winner is waited for a little longer.
const LAST_STEP_MS = 3200;

/** How many places of a result are still covered: the wall is rendered anew while it plays. @type {Map<string, number>} */
const covered = new Map();
/** @type {import("./types").Signal<void>} */
const steps = createSignal();
// The control screen is another tab of the same browser.
const channel = globalThis.BroadcastChannel && new BroadcastChannel("musrenbang.reveal");

/** @param {HTMLElement} element the result on the wall, or the control screen's button that completes it */
export function mount(element) {
  if (element instanceof HTMLButtonElement) offer(element);
  else play(element);
}

/** @param {HTMLButtonElement} button */
function offer(button) {
  button.hidden = !channel;
  button.addEventListener("click", () => channel.postMessage("complete"));
}

/** @param {HTMLElement} slide */
function play(slide) {
  const result = slide.dataset.result ?? "";
  const lines = findAll(slide, "[data-position]").sort((one, other) => placeOf(one) - placeOf(other));

  function render() {
    const still = covered.get(result) ?? 0;
    for (const [place, line] of lines.entries()) line.classList.toggle("covered", place < still);
  }

  if (!covered.has(result)) {
    covered.set(result, isNew(result) ? lines.length : 0);
    uncoverNext(result);
  }
  steps.listen(slide, render);
  render();
}

/** @param {string} result */
function uncoverNext(result) {
  const still = covered.get(result) ?? 0;
  if (still === 0) return;
  setTimeout(() => {
    covered.set(result, Math.max(0, (covered.get(result) ?? 0) - 1));
    steps.send();
    uncoverNext(result);
  }, still === 1 ? LAST_STEP_MS : STEP_MS);
}

function complete() {
  for (const result of covered.keys()) covered.set(result, 0);
  steps.send();
}

/** Whether the wall stood here before the result came. @param {string} result */
function isNew(result) {
  const isKnown = find(document, "[data-audience=wall]")?.dataset.result === result;
  return !isKnown && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** @param {HTMLElement} line */
const placeOf = (line) => Number(line.dataset.position);

for (const name of ["keydown", "pointerdown"]) addEventListener(name, complete);
channel?.addEventListener("message", complete);
