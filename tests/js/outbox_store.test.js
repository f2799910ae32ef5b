// The store keeps ballots where the browser lets it, says so where it does not, and never fails the voter.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openStore } from "../../static/js/outbox-store.js";
import { createFactory } from "./fake_indexeddb.js";

const add = (name) => (ballots) => [...ballots, { submission_id: name }];
const names = (ballots) => ballots.map((one) => one.submission_id);

test("what is stored is there for the next page", async () => {
  const factory = createFactory();
  await openStore(factory).change(add("a"));
  assert.deepEqual(names(await openStore(factory).read()), ["a"]);
});

test("a write asks the browser for the disk, not for its cache", async () => {
  const factory = createFactory();
  await openStore(factory).change(add("a"));
  assert.deepEqual(factory.durabilities, ["strict"]);
});

test("two tabs change the list one after the other", async () => {
  const factory = createFactory();
  await Promise.all([openStore(factory).change(add("a")), openStore(factory).change(add("b"))]);
  assert.deepEqual(names(await openStore(factory).read()).sort(), ["a", "b"]);
});

test("a browser without a database keeps ballots in memory and says so", async () => {
  const store = openStore(undefined);
  await store.change(add("a"));
  assert.deepEqual(names(await store.read()), ["a"]);
  assert.equal(store.isDurable(), false);
});

for (const failure of ["throws on open", "refuses to open", "refuses to write", "fills up"]) {
  test(`a browser that ${failure} loses nothing of this page`, async () => {
    const store = openStore(createFactory({ failure }));
    await store.change(add("a"));
    await store.change(add("b"));
    assert.deepEqual(names(await store.read()), ["a", "b"]);
    assert.equal(store.isDurable(), false);
  });
}

test("a disk that fills up later leaves what was known before in memory", async () => {
  const factory = createFactory();
  const store = openStore(factory);
  await store.change(add("a"));
  factory.failure = "fills up";
  await store.change(add("b"));
  assert.deepEqual(names(await store.read()), ["a", "b"]);
});
