// The outbox: nothing is sent before it is stored, nothing forgotten before it is answered, nothing counted twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createOutbox } from "../../static/js/outbox.js";
import { ballot, createServer, createWorld } from "./outbox_world.js";

test("a ballot is on the disk before it is sent", async () => {
  const world = createWorld();
  const seen = [];
  world.deliver = async (sent) => (seen.push([...world.disk]), world.server.answer(sent));
  await world.outbox().put(ballot({ submission_id: "a" }));
  await world.idle();
  assert.deepEqual(seen[0].map((one) => one.submission_id), ["a"]);
});

test("putting a ballot away ends when it is on the disk, not before", async () => {
  const world = createWorld({ isLeased: true });
  await world.outbox().put(ballot({ submission_id: "a" }));
  assert.deepEqual(world.disk.map((one) => one.submission_id), ["a"]);
});

test("a newer choice takes the place of one that never left the phone", async () => {
  const world = createWorld({ isLeased: true });
  const outbox = world.outbox();
  await outbox.put(ballot({ submission_id: "a" }));
  await outbox.put(ballot({ submission_id: "other", round_id: "another round" }));
  await outbox.put(ballot({ submission_id: "b" }));
  assert.deepEqual(world.disk.map((one) => one.submission_id), ["other", "b"]);
});

test("one message is on its way at a time, however often it is asked to send", async () => {
  const world = createWorld();
  const answers = [];
  world.deliver = () => new Promise((resolve) => answers.push(resolve));
  const outbox = world.outbox();
  await outbox.put(ballot());
  await world.idle();
  void outbox.flush();
  await world.idle();
  assert.equal(answers.length, 1);
  answers[0]({ ok: true, receipt: "R", revision: 1 });
  await world.idle();
  assert.deepEqual(world.disk, []);
});

test("an answered ballot leaves the outbox", async () => {
  const world = createWorld();
  await world.outbox().put(ballot());
  await world.idle();
  assert.deepEqual(world.disk, []);
  assert.deepEqual(world.told(), ["sending", "saved"]);
});

test("without an answer the ballot stays, and is sent again under the same name", async () => {
  const world = createWorld({ isOnline: false });
  await world.outbox().put(ballot({ submission_id: "a" }));
  await world.idle();
  assert.deepEqual(world.told(), ["sending", "unsent"]);
  world.isOnline = true;
  await world.tick();
  assert.deepEqual(world.sent, ["a", "a"]);
  assert.deepEqual(world.disk, []);
});

test("where the browser keeps nothing, the voter is told not to close the page", async () => {
  const world = createWorld({ isOnline: false, isDurable: false });
  await world.outbox().put(ballot());
  await world.idle();
  assert.deepEqual(world.told(), ["sending", "memory"]);
});

test("a lost answer counts the ballot once", async () => {
  const world = createWorld({ swallows: 2 });
  await world.outbox().put(ballot({ submission_id: "a", proposal_ids: ["P"] }));
  await world.idle();
  await world.tick();
  await world.tick();
  assert.equal(world.sent.length, 3);
  assert.deepEqual(world.server.counted(), [["P"]]);
  assert.equal(world.told().at(-1), "saved");
});

test("three choices made without network end as the last one", async () => {
  const world = createWorld({ isOnline: false });
  const outbox = world.outbox();
  for (const [name, choice] of [["a", "P"], ["b", "Q"], ["c", "R"]]) {
    await outbox.put(ballot({ submission_id: name, proposal_ids: [choice] }));
    await world.idle();
  }
  world.isOnline = true;
  await world.tick();
  assert.deepEqual(world.server.counted(), [["R"]]);
  assert.deepEqual(world.disk, []);
  assert.deepEqual(world.reports.filter((one) => one.state === "refused"), []);
});

test("a choice that waits behind one without answer is told to be unsent as well", async () => {
  const world = createWorld({ isOnline: false });
  const outbox = world.outbox();
  await outbox.put(ballot({ submission_id: "a" }));
  await world.idle();
  await outbox.put(ballot({ submission_id: "b" }));
  await world.idle();
  const last = world.reports.filter((one) => one.ballot.submission_id === "b").at(-1);
  assert.equal(last.state, "unsent");
});

test("a choice made on top of one whose answer was lost is built on that one's revision", async () => {
  const world = createWorld({ swallows: 1 });
  const outbox = world.outbox();
  await outbox.put(ballot({ submission_id: "a", proposal_ids: ["P"] }));
  await world.idle();
  await outbox.put(ballot({ submission_id: "b", proposal_ids: ["Q"] }));
  await world.idle();
  assert.deepEqual(world.server.counted(), [["Q"]]);
  assert.equal(world.server.revision, 2);
});

test("a choice of a tab that never saw the other one is refused, not slipped over it", async () => {
  const world = createWorld({ swallows: 1 });
  await world.outbox().put(ballot({ submission_id: "a", proposal_ids: ["P"] }));
  await world.idle();
  await world.outbox().put(ballot({ submission_id: "b", proposal_ids: ["Q"] }));
  await world.idle();
  assert.deepEqual(world.server.counted(), [["P"]]);
  assert.equal(world.reports.at(-1).answer.code, "ballot_changed_elsewhere");
  assert.deepEqual(world.disk, []);
});

test("a ballot left over from before a reload is sent first, and known from then on", async () => {
  const world = createWorld({ isOnline: false });
  await world.outbox().put(ballot({ submission_id: "a", proposal_ids: ["P"] }));
  await world.idle();
  world.isOnline = true;
  const reopened = world.outbox();
  assert.equal((await reopened.pending("round")).submission_id, "a");
  await reopened.put(ballot({ submission_id: "b", proposal_ids: ["Q"] }));
  await world.idle();
  assert.deepEqual(world.sent, ["a", "a", "b"]);
  assert.deepEqual(world.server.counted(), [["Q"]]);
});

for (const code of ["busy", "not_saved", "too_many_attempts"]) {
  test(`a server that says ${code} is asked again`, async () => {
    const world = createWorld({ server: createServer({ refusals: [code] }) });
    await world.outbox().put(ballot());
    await world.idle();
    assert.equal(world.told().at(-1), "unsent");
    await world.tick();
    assert.equal(world.told().at(-1), "saved");
  });
}

for (const code of ["round_closed", "ballot_changed_elsewhere", "not_allowed", "not_in_this_phase", "unheard_of"]) {
  test(`a server that says ${code} is not asked again`, async () => {
    const world = createWorld({ server: createServer({ refusals: [code] }) });
    await world.outbox().put(ballot());
    await world.idle();
    await world.tick();
    assert.equal(world.sent.length, 1);
    assert.deepEqual(world.disk, []);
    assert.equal(world.reports.at(-1).answer.message, `No: ${code}.`);
  });
}

test("a ballot without answer does not hold up another round's", async () => {
  const world = createWorld();
  world.deliver = async (sent) => (sent.round_id === "stuck" ? null : world.server.answer(sent));
  const outbox = world.outbox();
  await outbox.put(ballot({ submission_id: "a", round_id: "stuck" }));
  await outbox.put(ballot({ submission_id: "b" }));
  await world.idle();
  assert.deepEqual(world.disk.map((one) => one.submission_id), ["a"]);
});

test("while another tab sends, this one waits and looks again", async () => {
  const world = createWorld({ isLeased: true });
  await world.outbox().put(ballot());
  await world.idle();
  assert.deepEqual(world.sent, []);
  world.isLeased = false;
  await world.tick();
  assert.equal(world.told().at(-1), "saved");
});

test("however often it is asked to, it keeps one clock and one message on its way", async () => {
  const world = createWorld({ isOnline: false });
  const outbox = world.outbox();
  await outbox.put(ballot());
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
  await world.idle();
  const before = world.sent.length;
  await world.tick();
  assert.equal(world.sent.length, before + 1);
});

test("an outbox with nothing in it sends nothing and sets no clock", async () => {
  const world = createWorld();
  await createOutbox(world.parts()).flush();
  assert.deepEqual([world.sent, world.plans], [[], []]);
});
