// The result on the wall: played from the last place to the first where the wall waited for it, else shown whole.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";

const heard = {};
let shownAtLoad = "";
let isStill = false;

/** A line of the result as the wall has it. */
function line(position) {
  const names = new Set();
  const classList = { toggle: (name, isOn) => (isOn ? names.add(name) : names.delete(name)), names };
  return { dataset: { position: String(position) }, classList };
}

/** The result's part of a slide, its lines in any order. */
function slide(result, lines) {
  return { dataset: { result }, isConnected: true, querySelectorAll: () => lines };
}

const uncovered = (lines) => lines.filter((one) => !one.classList.names.has("covered")).map((one) => one.dataset.position);

before(async () => {
  globalThis.HTMLButtonElement = class {};
  globalThis.BroadcastChannel = undefined;
  globalThis.document = { querySelector: () => ({ dataset: { result: shownAtLoad } }) };
  globalThis.matchMedia = () => ({ matches: isStill });
  globalThis.addEventListener = (name, hear) => (heard[name] = hear);
});

beforeEach(() => {
  shownAtLoad = "";
  isStill = false;
});

const reveal = () => import("../../static/js/reveal.js");

test("places come one after another from the last to the first", async (context) => {
  const { mount } = await reveal();
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const lines = [line(2), line(1), line(3)];
  mount(slide("first result", lines));
  assert.deepEqual(uncovered(lines), []);
  context.mock.timers.tick(1600);
  assert.deepEqual(uncovered(lines), ["3"]);
  context.mock.timers.tick(1600);
  assert.deepEqual(uncovered(lines), ["2", "3"]);
  context.mock.timers.tick(1600);
  assert.deepEqual(uncovered(lines), ["2", "3"], "the first place lets people wait");
  context.mock.timers.tick(1600);
  assert.deepEqual(uncovered(lines), ["2", "1", "3"]);
});

test("a slide rendered anew while it plays goes on where the other one was", async (context) => {
  const { mount } = await reveal();
  context.mock.timers.enable({ apis: ["setTimeout"] });
  mount(slide("second result", [line(1), line(2)]));
  context.mock.timers.tick(1600);
  const again = [line(1), line(2)];
  mount(slide("second result", again));
  assert.deepEqual(uncovered(again), ["2"]);
  context.mock.timers.tick(3200);
  assert.deepEqual(uncovered(again), ["1", "2"]);
});

test("any key shows everything at once, and it stays shown", async (context) => {
  const { mount } = await reveal();
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const lines = [line(1), line(2), line(3)];
  mount(slide("third result", lines));
  heard.keydown();
  assert.deepEqual(uncovered(lines), ["1", "2", "3"]);
  context.mock.timers.tick(9000);
  const again = [line(1), line(2), line(3)];
  mount(slide("third result", again));
  assert.deepEqual(uncovered(again), ["1", "2", "3"]);
});

test("a wall opened after the reveal shows the whole result", async () => {
  const { mount } = await reveal();
  shownAtLoad = "fourth result";
  const lines = [line(1), line(2)];
  mount(slide("fourth result", lines));
  assert.deepEqual(uncovered(lines), ["1", "2"]);
});

test("who asked for less motion sees the whole result", async () => {
  const { mount } = await reveal();
  isStill = true;
  const lines = [line(1), line(2)];
  mount(slide("fifth result", lines));
  assert.deepEqual(uncovered(lines), ["1", "2"]);
});
