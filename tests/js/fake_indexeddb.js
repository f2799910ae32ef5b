// As much of IndexedDB as the outbox uses: one record, transactions one after the other, and four ways to fail.

/** `failure` may be set later; `durabilities` lists what writers asked for. */
export function createFactory({ failure = "" } = {}) {
  const factory = { failure, durabilities: [], records: new Map(), queue: Promise.resolve(), open: () => open(factory) };
  return factory;
}

function open(factory) {
  if (factory.failure === "throws on open") throw new Error("SecurityError");
  const request = { result: database(factory), error: new Error("refused") };
  queueMicrotask(() => {
    if (factory.failure === "refuses to open") return request.onerror();
    request.onupgradeneeded();
    request.onsuccess();
  });
  return request;
}

function database(factory) {
  return {
    close: () => {},
    createObjectStore: () => {},
    transaction(_table, mode, { durability }) {
      if (mode === "readwrite") factory.durabilities.push(durability);
      if (factory.failure === "refuses to write") throw new Error("InvalidStateError");
      return transaction(factory);
    },
  };
}

function transaction(factory) {
  const reading = {};
  const running = { error: new Error("QuotaExceededError"), objectStore: () => table };
  const table = { get: () => reading, put: (value, key) => void (table.written = [key, value]) };
  factory.queue = factory.queue.then(async () => {
    await null;
    reading.result = structuredClone(factory.records.get("ballots"));
    reading.onsuccess();
    if (table.written && factory.failure === "fills up") return running.onabort();
    if (table.written) factory.records.set(...table.written);
    return running.oncomplete();
  });
  return running;
}
