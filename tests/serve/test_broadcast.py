import asyncio
import json

from builder.serve.broadcast import Broadcast, SiteState
from builder.serve.outcome import Broken, Built


def test_a_rebuild_that_changed_files_has_a_new_build() -> None:
    broadcast = Broadcast()
    before = broadcast.state
    broadcast.publish(Built(is_new=True))
    assert broadcast.state.build != before.build
    assert broadcast.state.problems is None


def test_a_rebuild_that_changed_nothing_keeps_the_build() -> None:
    broadcast = Broadcast()
    before = broadcast.state
    broadcast.publish(Built(is_new=False))
    assert broadcast.state == before


def test_errors_keep_the_build_and_the_next_good_one_clears_them() -> None:
    broadcast = Broadcast()
    before = broadcast.state
    broadcast.publish(Broken("x.md:1:1: error"))
    assert broadcast.state == SiteState(before.build, "x.md:1:1: error")
    broadcast.publish(Built(is_new=False))
    assert broadcast.state == before


def test_a_preview_started_anew_repeats_no_build() -> None:
    assert Broadcast().state.build != Broadcast().state.build


def test_a_listener_gets_the_state_now_and_each_newer_one_until_the_end() -> None:
    async def listen() -> list[str | None]:
        broadcast = Broadcast()
        heard = []
        async for state in broadcast.states():
            heard.append(state.problems)
            if state.problems is None:
                broadcast.publish(Broken("first"))
            elif state.problems == "first":
                broadcast.publish(Broken("second"))
            else:
                broadcast.close()
        return heard

    assert asyncio.run(asyncio.wait_for(listen(), 5)) == [None, "first", "second"]


def test_an_event_is_one_line_whatever_the_problems_hold() -> None:
    event = SiteState("1", 'a\nb\r\n\u2028"ق"').as_event()
    assert event.startswith("data: ")
    assert event.endswith("\n\n")
    assert event.count("\n") == 2
    assert json.loads(event.removeprefix("data: "))["problems"] == 'a\nb\r\n\u2028"ق"'
