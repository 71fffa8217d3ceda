"""What a site is made of. Every file here is one kind of page.

A member offers

    title: str                                             what menus call it; "" stays out of them
    order: int                                             its place in menus and in writing
    pages(programme: Programme) -> Iterable[Page]          every page of this kind
"""
