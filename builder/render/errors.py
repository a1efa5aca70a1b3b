"""What can be wrong with templates, in words for their author."""


class OwnTemplateError(Exception):
    """A template beside the content breaks; the message names its file and line."""
