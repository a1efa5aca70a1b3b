import pickle

from builder.pipeline.crew import Chunk


def test_orders_can_be_sent_to_another_process_with_nothing_known_for_them() -> None:
    assert pickle.loads(pickle.dumps(Chunk(()))) == Chunk(())  # noqa: S301 - our own bytes
