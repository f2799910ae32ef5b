// Binds each part of the page to the module it names; the page is complete without any of them.

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
register("timer", (element) => void mountLater(() => import("./timer.js"), element));
register("reveal", (element) => void mountLater(reveal, element));
register("steps", (element) => void mountLater(() => import("./steps.js"), element));
register("ballot", (element) => mountLater(ballot, element));
register("ballot-soon", (element) => void ballot().then(({ methodOf }) => methodOf(element)).catch(() => null));
if ("speechSynthesis" in globalThis) register("speech", (element) => mountLater(() => import("./speech.js"), element));
register("photo", (element) => void mountLater(() => import("./photo.js"), element));
register("sending", (element) => {
  void mountLater(sending, element);
  // The ballot's own module is here before the vote opens: in that moment the Wi-Fi is at its worst.
  ballot().catch(() => null);
});
// Fetched only when the result comes, it would first let the wall show the winner.
if (find(document, "[data-audience=wall]")) reveal().catch(() => null);
listenToHtmx();
bind(document.body);

/** @param {() => Promise<{mount: (element: HTMLElement) => void}>} load @param {HTMLElement} element */
async function mountLater(load, element) {
  // Where the network gave way under it, the form posts as it is.
  (await load().catch(() => null))?.mount(element);
}
