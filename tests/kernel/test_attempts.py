"""Counting attempts: in this process, or in Redis for several programs at once."""

import os
import secrets

import pytest

from facilitation.kernel.attempts import Attempts, per_hour, per_minute
from facilitation.kernel.errors import TooManyAttempts

REDIS = os.environ.get("MUSRENBANG_TEST_REDIS", "")
IS_STRICT = os.environ.get("MUSRENBANG_TEST_STRICT") == "1"


@pytest.fixture(params=["memory", "redis"])
def url(request: pytest.FixtureRequest) -> str:
    """Where the attempts of this test are kept."""
    if request.param == "memory":
        return "memory://"
    if not REDIS:
        (pytest.fail if IS_STRICT else pytest.skip)("MUSRENBANG_TEST_REDIS is not set")
    return REDIS


@pytest.fixture
def key() -> str:
    """A key that no other run uses."""
    return secrets.token_hex(8)


def test_the_attempt_after_the_last_allowed_one_is_refused_with_a_time_to_wait(url: str, key: str) -> None:
    attempts = Attempts(url)
    for _ in range(3):
        attempts.count(per_minute(3), "code", key)
    with pytest.raises(TooManyAttempts) as refusal:
        attempts.count(per_minute(3), "code", key)
    assert 0 < int(refusal.value.fields["retry_seconds"]) <= 61


def test_looking_does_not_count(url: str, key: str) -> None:
    attempts = Attempts(url)
    for _ in range(10):
        attempts.refuse_beyond(per_minute(1), "code", key)
    attempts.count(per_minute(1), "code", key)
    with pytest.raises(TooManyAttempts):
        attempts.refuse_beyond(per_minute(1), "code", key)


def test_one_who_used_up_theirs_takes_nothing_from_others(url: str, key: str) -> None:
    attempts = Attempts(url)
    attempts.count(per_hour(1), "code", key)
    attempts.count(per_hour(1), "code", f"{key}-neighbour")
    attempts.count(per_hour(1), "aspiration", key)


def test_two_programs_share_what_redis_counts(key: str) -> None:
    if not REDIS:
        (pytest.fail if IS_STRICT else pytest.skip)("MUSRENBANG_TEST_REDIS is not set")
    Attempts(REDIS).count(per_minute(1), "code", key)
    with pytest.raises(TooManyAttempts):
        Attempts(REDIS).count(per_minute(1), "code", key)
