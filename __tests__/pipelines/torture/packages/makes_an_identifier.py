# status: passed
# codes: none
# neighbours: unchanged
import uuid

IDENTIFIER = uuid.uuid4()


def unique():
    return IDENTIFIER
