"""What the phones do, one scene after another, and the numbers each scene leaves behind."""

import asyncio
import secrets
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress

from phones import Hall, Phone, Seen, dial
from process import Usage, memory_kb, usage

PATIENCE_SECONDS = 60
STORM_SECONDS = 2.0
DIALS_AT_ONCE = 100
RANDOM = secrets.SystemRandom()
EVENTS_PER_SECOND = 500
EVENTS_PER_BURST = 10

Numbers = dict[str, float]


async def play(hall: Hall, tokens: Sequence[str], server_pid: int, saturation_seconds: float) -> Numbers:
    """Play all scenes against a running server; the last token is the attacker's.

    Numbers are milliseconds, unless their name says otherwise.
    """
    *tokens, attacking_token = tokens
    seen = Seen()
    half = len(tokens) // 2
    before_kb = memory_kb(server_pid)
    started = Usage.mine()
    phones = await connect(hall, tokens, seen, first=0, last=half)
    numbers: Numbers = {}
    numbers |= acks_of("10 s", await votes(phones, seen, within_seconds=10))
    numbers |= acks_of("1 s, half", await votes(phones, seen, within_seconds=1))
    phones += await connect(hall, tokens, seen, first=half, last=len(tokens))
    numbers["kB per socket"] = (memory_kb(server_pid) - before_kb) / len(tokens)
    seen.pictures.clear()
    numbers |= acks_of("1 s, all", await votes(phones, seen, within_seconds=1))
    numbers |= await fan_out(seen, len(phones))
    numbers |= await flood(hall, attacking_token, phones, seen)
    numbers |= await saturation(phones, seen, server_pid, seconds=saturation_seconds)
    numbers |= await storm(hall, tokens, phones)
    numbers["refused"] = len(seen.refusals)
    numbers["client CPU, whole run, %"] = 100 * Usage.mine().since(started).share
    return numbers


async def connect(hall: Hall, tokens: Sequence[str], seen: Seen, *, first: int, last: int) -> list[Phone]:
    """Let phones join, a hundred at a time."""
    phones: list[Phone] = []
    for start in range(first, last, DIALS_AT_ONCE):
        numbers = range(start, min(start + DIALS_AT_ONCE, last))
        phones += await asyncio.gather(*(dial(hall, tokens[number], seen, number) for number in numbers))
    return phones


async def votes(phones: Sequence[Phone], seen: Seen, *, within_seconds: float) -> list[float]:
    """Let every phone cast one ballot at a moment of its own; return the seconds until each ack."""
    seen.acks.clear()
    is_done = asyncio.Event()

    def count() -> None:
        if len(seen.acks) == len(phones):
            is_done.set()

    for phone in phones:
        moment = RANDOM.uniform(0, within_seconds)
        asyncio.get_running_loop().call_later(moment, phone.cast, count)
    with suppress(TimeoutError):
        await asyncio.wait_for(is_done.wait(), within_seconds + PATIENCE_SECONDS)
    missing = len(phones) - len(seen.acks)
    return sorted(seen.acks) + [float(PATIENCE_SECONDS)] * missing


async def fan_out(seen: Seen, screens: int) -> Numbers:
    """How far apart the first and the last screen see one picture, and when all see the final one."""
    last_ack = time.perf_counter()
    await asyncio.sleep(2)
    times: defaultdict[int, list[float]] = defaultdict(list)
    for seq, at in seen.pictures:
        times[seq].append(at)
    spreads = [max(at) - min(at) for at in times.values() if len(at) == screens]
    final = max(times[max(times)]) - last_ack
    return {
        "pictures": len(spreads),
        "fan-out p50": 1000 * statistics.median(spreads),
        "fan-out worst": 1000 * max(spreads),
        "screens final": max(0.0, 1000 * final),
    }


async def flood(hall: Hall, token: str, phones: Sequence[Phone], seen: Seen) -> Numbers:
    """Let every phone vote within a second while one sends five hundred events a second."""
    answers = Seen()
    attacker = await dial(hall, token, answers, 0)
    is_over = asyncio.Event()

    async def attack() -> None:
        while not is_over.is_set():
            for _ in range(EVENTS_PER_BURST):
                attacker.cast()
            await asyncio.sleep(EVENTS_PER_BURST / EVENTS_PER_SECOND)

    attacking = asyncio.create_task(attack())
    acks = await votes(phones, seen, within_seconds=1)
    is_over.set()
    await attacking
    attacker.hang_up()
    return {"beside a flood: p95": at(acks, 95), "answers to the flood": len(answers.acks)}


async def saturation(phones: Sequence[Phone], seen: Seen, server_pid: int, *, seconds: float) -> Numbers:
    """Let every phone vote again as soon as it is answered; votes per second, and what one costs."""
    seen.acks.clear()
    refused_before, is_over = len(seen.refusals), asyncio.Event()
    server, client = usage(server_pid), Usage.mine()

    def again(phone: Phone) -> None:
        if not is_over.is_set():
            phone.cast(lambda: again(phone))

    for phone in phones:
        again(phone)
    await asyncio.sleep(seconds)
    is_over.set()
    stored = len(seen.acks) - (len(seen.refusals) - refused_before)
    server_used, client_used = usage(server_pid).since(server), Usage.mine().since(client)
    await asyncio.sleep(2)
    return {
        "votes/s": stored / seconds,
        "server CPU per vote": 1000 * server_used.cpu_seconds / max(1, stored),
        "server CPU, %": 100 * server_used.share,
        "client CPU, %": 100 * client_used.share,
    }


async def storm(hall: Hall, tokens: Sequence[str], phones: Sequence[Phone]) -> Numbers:
    """Cut every phone off and let all come back within two seconds."""
    for phone in phones:
        phone.hang_up()
    await asyncio.sleep(1)
    started = time.perf_counter()

    async def return_later(number: int) -> float:
        await asyncio.sleep(RANDOM.uniform(0, STORM_SECONDS))
        dialled = time.perf_counter()
        await dial(hall, tokens[number], Seen(), number)
        return time.perf_counter() - dialled

    waits = sorted(await asyncio.gather(*(return_later(number) for number in range(len(tokens)))))
    return {
        "storm p50": at(waits, 50),
        "storm p99": at(waits, 99),
        "storm over": 1000 * (time.perf_counter() - started),
    }


def acks_of(scene: str, seconds: list[float]) -> Numbers:
    """The three percentiles of a scene."""
    return {f"{scene}: p{percent}": at(seconds, percent) for percent in (50, 95, 99)}


def at(ordered_seconds: list[float], percent: int) -> float:
    """A percentile in milliseconds: the value that so many percent do not exceed."""
    index = min(len(ordered_seconds) - 1, len(ordered_seconds) * percent // 100)
    return 1000 * ordered_seconds[index]
