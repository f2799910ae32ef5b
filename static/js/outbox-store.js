// Where waiting ballots survive a reload, a closed browser and an empty battery.

// One record holds the whole short list, so that every step is one transaction, across tabs too.
const [DATABASE, TABLE, RECORD] = ["musrenbang", "outbox", "ballots"];
// Some browsers never answer an open request in private windows.
const OPEN_TIMEOUT_MS = 3000;

/** @typedef {import("./types").Ballot[]} Ballots */

/** A store that never rejects: where the browser keeps nothing, the page's memory does. @param {IDBFactory} [factory] @returns {import("./types").Store} */
export function openStore(factory) {
  /** @type {Ballots} */
  let memory = [];

  /** @param {IDBTransactionMode} mode @param {(ballots: Ballots) => Ballots} step */
  async function run(mode, step) {
    // Blocked, full or broken: from then on the voter is told not to close the page.
    const stored = factory && (await transact(factory, mode, step).catch(() => null));
    if (!stored) factory = undefined;
    memory = stored ?? step(memory);
    return memory;
  }

  return {
    read: () => run("readonly", (ballots) => ballots),
    change: (step) => run("readwrite", step),
    isDurable: () => factory !== undefined,
  };
}

/** @param {IDBFactory} factory @param {IDBTransactionMode} mode @param {(ballots: Ballots) => Ballots} step @returns {Promise<Ballots>} */
async function transact(factory, mode, step) {
  const database = await open(factory);
  const transaction = database.transaction(TABLE, mode, { durability: "strict" });
  const table = transaction.objectStore(TABLE);
  const reading = table.get(RECORD);
  /** @type {Ballots} */
  let ballots = [];
  reading.onsuccess = () => {
    ballots = step(reading.result ?? []);
    if (mode === "readwrite") table.put(ballots, RECORD);
  };
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  return ballots;
}

/** @param {IDBFactory} factory @returns {Promise<IDBDatabase>} */
function open(factory) {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(reject, OPEN_TIMEOUT_MS);
  });
}
