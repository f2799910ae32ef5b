// What the page says about its connection: whether news arrive by themselves, and what to do where the server is lost.

import { showState } from "./dom.js";
import { onConnectionState, openSocket } from "./socket.js";

/** @param {HTMLElement} element whose children say some of connected, reconnecting, lost and manual */
export function mount(element) {
  onConnectionState(element, (state) => showState(element, state));
  openSocket();
}
