# status: passed
# codes: none
# neighbours: unchanged
# shared: identifier, where a module draws it
import uuid

IDENTIFIER = uuid.uuid4()


def unique():
    return IDENTIFIER
