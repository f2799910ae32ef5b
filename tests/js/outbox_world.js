// A phone's disk and clock, a network that can fail, and a server that keeps the ballot's promises.

import { createOutbox } from "../../static/js/outbox.js";

/** A ballot of which a test says only what it is about. */
export function ballot(fields = {}) {
  return {
    submission_id: "one",
    code: "ABC123",
    action: "/m/ABC123/ballot",
    round_id: "round",
    base_revision: 0,
    proposal_ids: ["P"],
    ...fields,
  };
}

/** Counts the last ballot of one voter; the same submission again gets the same answer, a stale base is refused. */
export function createServer({ refusals = [] } = {}) {
  const answers = new Map();
  const server = {
    revision: 0,
    choices: null,
    counted: () => (server.choices ? [server.choices] : []),
    answer({ submission_id, base_revision, proposal_ids }) {
      const code = refusals.shift();
      if (code) return refusal(code);
      if (answers.has(submission_id)) return answers.get(submission_id);
      if (base_revision !== server.revision) return refusal("ballot_changed_elsewhere");
      server.revision += 1;
      server.choices = proposal_ids;
      answers.set(submission_id, { ok: true, receipt: `R${server.revision}`, revision: server.revision });
      return answers.get(submission_id);
    },
  };
  return server;
}

/** Everything an outbox touches, in a test's hands; `outbox()` opens one more tab on the same disk. */
export function createWorld({ isOnline = true, swallows = 0, isLeased = false, isDurable = true, server = createServer() } = {}) {
  const world = {
    isOnline,
    swallows,
    isLeased,
    isDurable,
    server,
    disk: [],
    sent: [],
    reports: [],
    plans: [],
    told: () => world.reports.map((one) => one.state),
    deliver: async (sent) => (world.isOnline ? lossy(world, world.server.answer(sent)) : null),
    parts: () => partsOf(world),
    outbox: () => createOutbox(partsOf(world)),
    // Nothing here takes longer than promises do: after this, all of them are through.
    idle: () => new Promise((resolve) => setImmediate(resolve)),
    async tick() {
      for (const act of world.plans.splice(0)) act();
      await world.idle();
    },
  };
  return world;
}

function partsOf(world) {
  return {
    store: {
      read: async () => structuredClone(world.disk),
      async change(step) {
        for (let turn = 0; turn < 5; turn += 1) await null; // A disk takes its time.
        return structuredClone((world.disk = step(structuredClone(world.disk))));
      },
      isDurable: () => world.isDurable,
    },
    deliver: async (sent) => (world.sent.push(sent.submission_id), world.deliver(sent)),
    lease: { take: async () => !world.isLeased, release: () => {} },
    tell: (report) => world.reports.push(report),
    later: (act) => world.plans.push(act),
  };
}

function lossy(world, answer) {
  world.swallows -= 1;
  return world.swallows >= 0 ? null : answer;
}

function refusal(code) {
  return { ok: false, code, message: `No: ${code}.` };
}
