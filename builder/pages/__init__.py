"""Archive to pages: one module and one frozen view for each kind of page."""
