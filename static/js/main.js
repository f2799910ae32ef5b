// Binds each part of the page to the module it names; the page is complete without any of them.

import { bring } from "./bring.js";
import { mount as connection } from "./connection.js";
import { bind, find, register } from "./dom.js";
import { listenToHtmx } from "./htmx-adapter.js";
import { mount as live } from "./live.js";
import { mount as part } from "./part.js";

// Fetched with the first page of somebody who has joined; who only looks, or types a name, need not wait for them.
const sending = () => import("./sending.js");
const ballot = () => import("./ballot.js");
const reveal = () => import("./reveal.js");

register("connection", connection);
register("live", live);
register("part", part);
register("timer", (element) => mountLater(() => import("./timer.js"), element));
register("reveal", (element) => mountLater(reveal, element));
register("steps", (element) => mountLater(() => import("./steps.js"), element));
register("slides", (element) => mountLater(() => import("./slides.js"), element));
register("ballot", (element) => mountLater(ballot, element));
register("ballot-soon", async (element) => (await bring(ballot, element))?.methodOf(element));
if ("speechSynthesis" in globalThis) register("speech", (element) => mountLater(() => import("./speech.js"), element));
register("photo", (element) => mountLater(() => import("./photo.js"), element));
register("sending", (element) => {
  void mountLater(sending, element);
  // The ballot's own module is here before the vote opens: in that moment the Wi-Fi is at its worst.
  void bring(ballot, element);
});
// Fetched only when the result comes, it would first let the wall show the winner.
if (find(document, "[data-audience=wall]")) void bring(reveal, document.body);
listenToHtmx();
bind(document.body);

/** @param {() => Promise<{mount: (element: HTMLElement) => void}>} load @param {HTMLElement} element */
async function mountLater(load, element) {
  (await bring(load, element))?.mount(element);
}
