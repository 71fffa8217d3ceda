"""Addresses that a page may lead to: those of files beside it, never of anywhere else."""

from __future__ import annotations

import re

_RELATIVE = re.compile(r"(?!/)[A-Za-z0-9._~%!$&'()*+,;=@/?#-]+")
"""What RFC 3986 allows in a relative reference, but no colon: there can be no scheme in it."""


def is_relative(address: object) -> bool:
    r"""Tell whether an address stays where the page is, as it is written.

    >>> is_relative("projects/hope.html#aims"), is_relative("../index.html")
    (True, True)
    >>> [is_relative(text) for text in ("javascript:alert(1)", "//else.where/", "/etc", "a\nb")]
    [False, False, False, False]
    """
    return isinstance(address, str) and _RELATIVE.fullmatch(address) is not None
