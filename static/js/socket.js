// The page's one Socket.IO connection. Everything works without it; with it news arrive by themselves.

import { find } from "./dom.js";
import { jitter, spread } from "./pace.js";
import { createSignal } from "./signal.js";

const OFFLINE_AFTER_MS = 5000;
// So long no Wi-Fi in a hall is away that comes back by itself: perhaps the laptop has another address now.
const LOST_AFTER_MS = 20000;
const RECONNECT = { least: 500, most: 5000 };
// Who is refused will be refused again: a stranger's page must not knock every few seconds all evening.
const REFUSED = { least: 15000, most: 30000 };

/** @typedef {import("./types").ConnectionState} ConnectionState */

/** @type {import("./types").Signal<import("./types").RegionMessage>} */
const regions = createSignal();
/** @type {import("./types").Signal<ConnectionState>} */
const states = createSignal();
/** @type {import("./types").Signal<void>} */
const connects = createSignal();

/** @type {any} the Socket.IO client brings no types */
let socket = null;
let identity = "";
let latestSeq = 0;
let attempt = 0;
/** @type {ConnectionState} */
let state = "";
/** @type {ReturnType<typeof setTimeout> | undefined} */
let offline;
/** Since when nothing connects, in milliseconds; 0 while something does. */
let silentSince = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let retry;

/** Connects as whom the page says it is for; nothing happens where it names nobody, or nobody new. */
export function openSocket() {
  const { audience, code } = find(document, "[data-audience]")?.dataset ?? {};
  if (!audience || identity === audience + code) return;
  if (!("io" in window)) return become("manual");
  identity = audience + code;
  socket?.disconnect();
  socket = /** @type {any} */ (window).io({
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    forceNew: true,
    extraHeaders: { "X-Requested-With": "XMLHttpRequest" }, // By which the server knows a poll of our own pages.
    reconnection: false, // Its own jitter piles up at the longest delay; ours does not.
    auth: (/** @type {(fields: object) => void} */ tell) => tell({ audience, code, seq: latestSeq }),
  });
  hear(socket);
}

/**
 * @param {string} event @param {object} payload @param {number} timeoutMs
 * @returns {Promise<unknown>} the server's ack; rejects without connection or without ack in time
 */
export async function request(event, payload, timeoutMs) {
  if (!socket?.connected) throw new Error("not connected");
  return socket.timeout(timeoutMs).emitWithAck(event, payload);
}

export const onRegion = regions.listen;
export const onConnect = connects.listen;

/** Heard at once with the present state. @type {typeof states.listen} */
export function onConnectionState(element, listener) {
  states.listen(element, listener);
  listener(state);
}

/** @param {any} opened */
function hear(opened) {
  opened.on("connect", () => {
    attempt = 0;
    become("connected");
    connects.send();
  });
  opened.on("disconnect", (/** @type {string} */ reason) => {
    // The server itself closes the older ones of too many tabs, and they must not push each other out in turn.
    if (opened === socket) connectLater(reason === "io server disconnect" ? REFUSED : RECONNECT);
  });
  opened.on("connect_error", () => connectLater(opened.active ? RECONNECT : REFUSED));
  opened.on("region:show", (/** @type {import("./types").RegionMessage} */ message) => {
    latestSeq = message.seq;
    regions.send(message);
  });
  opened.on("session:end", leave);
}

/** @param {{least: number, most: number}} limits */
function connectLater(limits) {
  silentSince ||= Date.now();
  offline ??= setTimeout(tellSilence, OFFLINE_AFTER_MS);
  clearTimeout(retry);
  retry = setTimeout(() => socket.connect(), Math.max(attempt ? 0 : spread(), jitter(attempt, limits)));
  attempt += 1;
}

/** Signed out, of another staff, or taking part from another phone: the page one is led to knows which. */
function leave() {
  if (identity.startsWith("console")) location.assign("/office/");
  else location.reload();
}

function tellSilence() {
  become(Date.now() - silentSince < LOST_AFTER_MS ? "reconnecting" : "lost");
}

/** @param {ConnectionState} next */
function become(next) {
  clearTimeout(offline);
  offline = undefined;
  if (next === "connected") silentSince = 0;
  state = next;
  states.send(next);
}

addEventListener("visibilitychange", () => document.hidden || socket?.connect());
