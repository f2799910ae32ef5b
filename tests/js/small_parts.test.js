// Ids, delays, signals and the lease between tabs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { newId } from "../../static/js/ids.js";
import { createLease } from "../../static/js/lease.js";
import { jitter } from "../../static/js/pace.js";
import { createSignal } from "../../static/js/signal.js";
import { slideAt } from "../../static/js/slides.js";

test("ids are twenty hexadecimal characters and differ", () => {
  const ids = Array.from({ length: 1000 }, newId);
  assert.ok(ids.every((id) => /^[0-9a-f]{20}$/.test(id)));
  assert.equal(new Set(ids).size, 1000);
});

test("ids need nothing a plain http address lacks", (context) => {
  context.mock.method(globalThis.crypto, "randomUUID", () => assert.fail("not on http"));
  newId();
});

for (const [attempt, ceiling] of [[0, 1000], [1, 2000], [2, 4000], [3, 5000], [60, 5000]]) {
  test(`delay number ${attempt} lies between 500 and ${ceiling} ms`, () => {
    const delays = Array.from({ length: 500 }, () => jitter(attempt, { least: 500, most: 5000 }));
    assert.ok(Math.min(...delays) >= 500 && Math.max(...delays) <= ceiling);
    assert.ok(Math.max(...delays) - Math.min(...delays) > (ceiling - 500) * 0.8, "spread over the whole range");
  });
}

test("a signal forgets listeners whose element has left the page", () => {
  const signal = createSignal();
  const [here, gone] = [{ isConnected: true }, { isConnected: true }];
  const heard = [];
  signal.listen(here, (value) => heard.push(`here ${value}`));
  signal.listen(gone, (value) => heard.push(`gone ${value}`));
  gone.isConnected = false;
  signal.send(1);
  gone.isConnected = true;
  signal.send(2);
  assert.deepEqual(heard, ["here 1", "here 2"]);
});

/** Two tabs on one storage, with a clock that only a test moves. */
function createTabs() {
  const values = new Map();
  const clock = { time: 1_000_000 };
  const storage = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
  };
  const tab = () => createLease(storage, { now: () => clock.time });
  return { clock, first: tab(), second: tab() };
}

test("one tab sends at a time", async () => {
  const { first, second } = createTabs();
  assert.equal(await first.take(), true);
  assert.equal(await second.take(), false);
  assert.equal(await first.take(), true, "and may go on");
});

test("of two tabs that start in the same moment one sends", async () => {
  const { first, second } = createTabs();
  const taken = await Promise.all([first.take(), second.take()]);
  assert.equal(taken.filter(Boolean).length, 1);
});

test("a released lease is free at once", async () => {
  const { first, second } = createTabs();
  await first.take();
  first.release();
  assert.equal(await second.take(), true);
});

test("a tab cannot release what another one holds", async () => {
  const { first, second } = createTabs();
  await first.take();
  second.release();
  assert.equal(await second.take(), false);
});

test("a tab that died holds up the others no longer than its lease", async () => {
  const { clock, first, second } = createTabs();
  await first.take();
  clock.time += 15_001;
  assert.equal(await second.take(), true);
});

test("a clock set back by hours does not lock the outbox for hours", async () => {
  const { clock, first, second } = createTabs();
  await first.take();
  clock.time -= 5 * 3600 * 1000;
  assert.equal(await second.take(), true);
});

test("slides follow one another by the clock alone", () => {
  assert.deepEqual([0, 9_999, 10_000, 25_000, 30_000].map((time) => slideAt(time, 3)), [0, 0, 1, 2, 0]);
  assert.equal(slideAt(Date.now(), 1), 0);
});
