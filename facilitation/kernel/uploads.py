"""Files in a form: which addresses take more than a form's few kilobytes, and the file that came."""

from contextlib import closing

from flask import Blueprint, request


def take_larger(
    blueprint: Blueprint, *, most_bytes: int, endpoint: str | None = None, most_field_bytes: int | None = None
) -> None:
    """Let requests to the blueprint, or to one endpoint of it, have so many bytes, and a field of words so many.

    It must be said before anything reads the form. Whatever is larger is answered before it is read.
    """

    @blueprint.url_value_preprocessor
    def let_through(asked: str | None, _values: dict[str, str] | None) -> None:
        if endpoint in {None, asked}:
            request.max_content_length = most_bytes
            if most_field_bytes is not None:
                request.max_form_memory_size = most_field_bytes


def sent_file(name: str, *, most_bytes: int) -> bytes:
    """The file of this request, empty where none came; one byte more than may be is enough to refuse it."""
    sent = request.files.get(name)
    if sent is None:
        return b""
    with closing(sent):
        content: bytes = sent.read(most_bytes + 1)
        return content
