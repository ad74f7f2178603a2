"""Which table an exception was about: the columns it really had when it was indexed."""

_MOST_COLUMNS = 500


def columns_indexed(error):
    """Names of the columns of the innermost DataFrame that a library's frame was at work on; `None`
    where there was none. That table may be one the script has made itself."""
    found = None
    point = error.__traceback__
    while point is not None:
        table = point.tb_frame.f_locals.get("self")
        if type(table).__name__ == "DataFrame" and hasattr(table, "columns"):
            found = table
        point = point.tb_next
    if found is None:
        return None
    return [str(name) for name in list(found.columns)[:_MOST_COLUMNS]]
