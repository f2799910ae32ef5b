"""How long a slow phone needs from the scan to the first stored vote, and how often it must be tapped."""

import time
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from benchmarks.sixty.people import Phone

CPU_SLOWDOWN = 6
LATENCY_MS = 400
UNLIMITED = -1
MOST_TAPS = 6
MOST_SECONDS = 15.0
PATIENCE_MS = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What one phone needed; `seconds` are the machine's alone, because every tap comes at once."""

    taps: int
    letters: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.taps} taps and a name of {self.letters} letters, {self.seconds:.1f} s of machine time"

    def check(self) -> None:
        """Raise when somebody would have to wait too long or tap too often."""
        if self.taps > MOST_TAPS or self.seconds > MOST_SECONDS:
            raise AssertionError(f"{self}; the limits are {MOST_TAPS} taps and {MOST_SECONDS} s")


class SlowPhone:
    """Counts the taps of a phone whose processor and network are slow."""

    def __init__(self, phone: Phone) -> None:
        """Slow from now on, until `recovers`."""
        self._phone = phone
        self._taps = 0
        self._cdp = phone.context.new_cdp_session(phone.page)
        self._cdp.send("Network.enable")
        self._set(CPU_SLOWDOWN, LATENCY_MS)

    def votes_from_the_scan(self, gender: str, hamlet: str, title: str) -> Visit:
        """Scan, join, choose one proposal, check it, send it, and see that the vote is recorded."""
        page, phone = self._phone.page, self._phone
        begun = time.monotonic()
        page.goto(f"{phone.hall}/M/{phone.code}")
        page.get_by_label(phone.words("Your name")).fill(phone.name)
        self._tap(page.locator(f"label:has([name=gender][value='{gender}'])"))
        self._tap(page.locator("label.tile").filter(has_text=hamlet))
        self._tap(page.get_by_role("button", name=phone.words("Join"), exact=True))
        self._tap(page.locator("label.choice").filter(has_text=title))
        self._tap(page.get_by_role("button", name=phone.words("Check my choices")))
        self._tap(page.get_by_role("button", name=phone.words("Send my vote")))
        recorded = page.get_by_role("heading", level=1)
        expect(recorded).to_have_text(phone.words("Vote recorded"), timeout=PATIENCE_MS)
        return Visit(taps=self._taps, letters=len(phone.name), seconds=time.monotonic() - begun)

    def recovers(self) -> None:
        """As fast as any other phone again."""
        self._set(1, 0)
        self._cdp.detach()

    def _tap(self, target: Locator) -> None:
        target.click(timeout=PATIENCE_MS)
        self._taps += 1

    def _set(self, slowdown: int, latency_ms: int) -> None:
        self._cdp.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        conditions = {"offline": False, "latency": latency_ms}
        limits = {"downloadThroughput": UNLIMITED, "uploadThroughput": UNLIMITED}
        self._cdp.send("Network.emulateNetworkConditions", {**conditions, **limits})
