// The result on the wall step by step: the control screen in another tab, or the arrow keys at the wall, lead through it.

import { find, findAll } from "./dom.js";
import { createSignal } from "./signal.js";

const NEXT = "next";
const BACK = "back";
const KEYS = new Map([["ArrowRight", NEXT], ["PageDown", NEXT], ["ArrowLeft", BACK], ["PageUp", BACK]]);

/** Which step of a result is shown, 0 for its whole list: the wall is rendered anew meanwhile. @type {Map<string, number>} */
const shown = new Map();
/** @type {import("./types").Signal<string>} */
const moves = createSignal();
const channel = globalThis.BroadcastChannel && new BroadcastChannel("musrenbang.steps");

/** @param {HTMLElement} element the steps on the wall, or a button of the control screen that says where to go */
export function mount(element) {
  if (element instanceof HTMLButtonElement) offer(element);
  else lead(element);
}

/** @param {HTMLButtonElement} button */
function offer(button) {
  button.hidden = !channel;
  button.addEventListener("click", () => channel.postMessage(button.dataset.move ?? NEXT));
}

/** @param {HTMLElement} element */
function lead(element) {
  const result = element.dataset.result ?? "";
  const steps = findAll(element, "[data-step]");
  const whole = find(document, "[data-whole]");

  function render() {
    const present = shown.get(result) ?? 0;
    for (const [place, step] of steps.entries()) step.hidden = place + 1 !== present;
    if (whole) whole.hidden = present > 0;
  }

  moves.listen(element, (move) => {
    const present = shown.get(result) ?? 0;
    // Behind the last step, and before the first, the whole list stands again.
    const following = move === NEXT ? present + 1 : present - 1;
    shown.set(result, following > steps.length ? 0 : Math.max(0, following));
    render();
  });
  render();
}

addEventListener("keydown", (event) => {
  const move = KEYS.get(/** @type {KeyboardEvent} */ (event).key);
  if (move) moves.send(move);
});
channel?.addEventListener("message", (event) => moves.send(event.data));
