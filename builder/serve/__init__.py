"""The preview: watches the content, rebuilds, and tells open pages what became of it."""

from builder.serve.kept_site import keep_site
from builder.serve.outcome import Broken, Built, Outcome
from builder.serve.ports import PortTakenError, listen
from builder.serve.preview import Preview

__all__ = ["Broken", "Built", "Outcome", "PortTakenError", "Preview", "keep_site", "listen"]
