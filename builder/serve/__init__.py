"""The preview: watches the content, rebuilds, and tells open pages what became of it."""

from builder.serve.outcome import Broken, Built, Outcome
from builder.serve.ports import PortTakenError, listen
from builder.serve.preview import Preview

__all__ = ["Broken", "Built", "Outcome", "PortTakenError", "Preview", "listen"]
