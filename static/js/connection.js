// The small line that says whether news arrive by themselves.

import { showState } from "./dom.js";
import { onConnectionState, openSocket } from "./socket.js";

/** @param {HTMLElement} element whose children say connected, reconnecting and manual */
export function mount(element) {
  onConnectionState(element, (state) => showState(element, state));
  openSocket();
}
