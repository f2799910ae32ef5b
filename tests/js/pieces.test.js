// A photo in pieces over a network that drops: it comes out whole, however often it was cut.

import assert from "node:assert/strict";
import { test } from "node:test";

import { insist, sendInPieces } from "../../static/js/pieces.js";

const nothing = () => {};
const at = async () => {};

/** A server that keeps what continues what it has, and a network that loses every `dropped`-th question or answer. */
function hall(dropped) {
  let kept = new Uint8Array();
  let questions = 0;
  const isLost = () => ++questions % dropped === 0;
  async function receive(offset, piece) {
    if (isLost()) return null;
    if (offset === kept.length) kept = new Uint8Array([...kept, ...new Uint8Array(await piece.arrayBuffer())]);
    return isLost() ? null : Response.json({ ok: true, received: kept.length });
  }
  return { receive, kept: () => kept };
}

function fileOf(size) {
  return new Blob([Uint8Array.from({ length: size }, (_, index) => (7 * index) % 251)]);
}

for (const size of [1, 24 * 1024, 24 * 1024 + 1, 100_000]) {
  for (const dropped of [3, 5, 1000]) {
    test(`${size} bytes arrive whole where every ${dropped}th message is lost`, async () => {
      const file = fileOf(size);
      const server = hall(dropped);
      const told = [];
      const send = (offset, piece) => insist(() => server.receive(offset, piece), nothing, at);
      const answer = await sendInPieces(file, send, (percent) => told.push(percent));
      assert.equal(answer.ok, true);
      assert.deepEqual(server.kept(), new Uint8Array(await file.arrayBuffer()));
      assert.deepEqual(told, [...told].sort((one, other) => one - other));
      assert.equal(told.at(-1), 100);
    });
  }
}

test("it goes on where an earlier page stopped", async () => {
  const file = fileOf(60_000);
  const server = hall(1000);
  await server.receive(0, file.slice(0, 30_000));
  const offsets = [];
  await sendInPieces(file, (offset, piece) => (offsets.push(offset), server.receive(offset, piece)), nothing);
  assert.deepEqual(offsets, [0, 30_000, 30_000 + 24 * 1024]);
});

test("a refusal ends it and is handed on", async () => {
  const refusal = Response.json({ ok: false, code: "upload_too_large" }, { status: 409 });
  const answer = await sendInPieces(fileOf(9), async () => refusal, nothing);
  assert.equal((await answer.json()).code, "upload_too_large");
});

test("who waits is told so, and each wait is longer up to a quarter of a minute", async () => {
  const answers = [null, new Response("", { status: 503 }), null, null, null, null, Response.json({ ok: true })];
  const [told, waits] = [[], []];
  await insist(async () => answers.shift(), (isWaiting) => told.push(isWaiting), async (wait) => waits.push(wait));
  assert.deepEqual(told, [true, true, true, true, true, true, false]);
  assert.deepEqual(waits, [1000, 2000, 4000, 8000, 15000, 15000]);
});
