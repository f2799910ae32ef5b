// The rule on the wall step by step: forwards, back, and the whole list again at both ends.

import assert from "node:assert/strict";
import { before, test } from "node:test";

const heard = {};
const whole = { hidden: false };
const sent = [];
let channel;

/** The steps' part of a slide. */
function slide(result, steps) {
  return { dataset: { result }, isConnected: true, querySelectorAll: () => steps };
}

const made = (count) => Array.from({ length: count }, () => ({ hidden: true }));
const shown = (steps) => steps.map((step) => !step.hidden);

before(() => {
  globalThis.HTMLButtonElement = class {
    constructor(move) {
      this.dataset = { move };
      this.hidden = true;
    }

    addEventListener(_name, hear) {
      this.click = hear;
    }
  };
  globalThis.BroadcastChannel = class {
    constructor() {
      channel = this;
    }

    postMessage(move) {
      sent.push(move);
    }

    addEventListener(_name, hear) {
      this.hear = hear;
    }
  };
  globalThis.document = { querySelector: () => whole };
  globalThis.addEventListener = (name, hear) => (heard[name] = hear);
});

const steps = () => import("../../static/js/steps.js");

test("the arrow keys lead through the steps and back to the whole list", async () => {
  const { mount } = await steps();
  const two = made(2);
  mount(slide("first", two));
  assert.deepEqual(shown(two), [false, false]);
  heard.keydown({ key: "ArrowRight" });
  assert.deepEqual([shown(two), whole.hidden], [[true, false], true]);
  heard.keydown({ key: "PageDown" });
  assert.deepEqual(shown(two), [false, true]);
  heard.keydown({ key: "ArrowLeft" });
  assert.deepEqual(shown(two), [true, false]);
  heard.keydown({ key: "PageUp" });
  assert.deepEqual([shown(two), whole.hidden], [[false, false], false]);
  heard.keydown({ key: "ArrowLeft" });
  assert.deepEqual(shown(two), [false, false], "nothing stands before the list");
});

test("behind the last step the whole list stands again", async () => {
  const { mount } = await steps();
  const one = made(1);
  mount(slide("second", one));
  heard.keydown({ key: "ArrowRight" });
  heard.keydown({ key: "ArrowRight" });
  assert.deepEqual([shown(one), whole.hidden], [[false], false]);
});

test("a slide rendered anew shows the step that was shown", async () => {
  const { mount } = await steps();
  mount(slide("third", made(3)));
  heard.keydown({ key: "ArrowRight" });
  const again = made(3);
  mount(slide("third", again));
  assert.deepEqual(shown(again), [true, false, false]);
});

test("the control screen's buttons lead the wall in the other tab", async () => {
  const { mount } = await steps();
  const button = new HTMLButtonElement("next");
  mount(button);
  assert.equal(button.hidden, false);
  button.click();
  assert.deepEqual(sent, ["next"]);
  const two = made(2);
  mount(slide("fourth", two));
  channel.hear({ data: "next" });
  assert.deepEqual(shown(two), [true, false]);
});

test("other keys change nothing", async () => {
  const { mount } = await steps();
  const two = made(2);
  mount(slide("fifth", two));
  heard.keydown({ key: "a" });
  assert.deepEqual(shown(two), [false, false]);
});
