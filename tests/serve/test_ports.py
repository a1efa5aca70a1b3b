import socket
from contextlib import ExitStack, suppress

import pytest

from builder.serve.ports import PortTakenError, listen


def test_it_listens_on_this_machine_only() -> None:
    with listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_a_taken_port_is_named_together_with_the_next_free_one() -> None:
    with listen(0) as listening:
        taken = listening.getsockname()[1]
        with pytest.raises(PortTakenError) as caught:
            listen(taken)
    assert caught.value.port == taken
    assert caught.value.free is not None
    assert caught.value.free > taken


def test_the_proposed_port_can_be_had() -> None:
    with listen(0) as listening:
        with pytest.raises(PortTakenError) as caught:
            listen(listening.getsockname()[1])
        assert caught.value.free is not None
        with listen(caught.value.free) as second:
            assert second.getsockname()[1] == caught.value.free


def test_a_port_left_a_moment_ago_can_be_had_at_once() -> None:
    with listen(0) as listening:
        port = listening.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as visitor:
            listening.accept()[0].close()  # the side that closes first holds the port for a while
            visitor.recv(1)
    listen(port).close()


def test_no_port_is_proposed_beyond_the_last_one() -> None:
    with ExitStack() as held:
        with suppress(PortTakenError):
            held.enter_context(listen(65535))
        with pytest.raises(PortTakenError) as caught:
            listen(65535)
    assert caught.value.free is None
