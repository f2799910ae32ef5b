// Sends a file in small pieces, each again until it has arrived, so that a network that drops loses one of them at most.

// Three seconds at 64 kbit/s: well before a question for one of them is given up.
const PIECE_BYTES = 24 * 1024;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15000;
const BUSY = 503;

/**
 * @param {Blob} file
 * @param {(offset: number, piece: Blob) => Promise<Response>} send the answer says how much of the file has arrived
 * @param {(percent: number) => void} tell
 * @returns {Promise<Response>} the last piece's answer, or the first that refuses
 */
export async function sendInPieces(file, send, tell) {
  // An empty piece asks how much came before the page was closed.
  let answer = await send(0, file.slice(0, 0));
  while (answer.ok) {
    const { received } = await answer.clone().json();
    tell((100 * received) / file.size);
    if (received >= file.size) break;
    answer = await send(received, file.slice(received, received + PIECE_BYTES));
  }
  return answer;
}

/**
 * @param {() => Promise<Response | null>} attempt null where no answer came
 * @param {(isWaiting: boolean) => void} tell
 * @param {(milliseconds: number) => Promise<unknown>} pause
 * @returns {Promise<Response>} the first answer that is one
 */
export async function insist(attempt, tell, pause) {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    const answer = await attempt();
    tell(answer === null || answer.status === BUSY);
    if (answer && answer.status !== BUSY) return answer;
    await pause(wait);
  }
}
