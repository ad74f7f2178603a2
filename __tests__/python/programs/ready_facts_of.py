"""Prints for each message of standard input whether the supervisor takes its facts."""
import json
import sys

sys.path.insert(0, sys.argv[1])
from ready_facts import ready_facts

print(json.dumps([ready_facts(message) for message in json.load(sys.stdin)]))
