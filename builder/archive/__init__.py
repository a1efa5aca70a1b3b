"""The domain: frozen values that know nothing of files or HTML."""
