# status: failed
# codes: script-failed
# neighbours: unchanged
class Meta(type):
    def __getattribute__(cls, name):
        raise RuntimeError("no attributes")

    def __instancecheck__(cls, instance):
        raise RuntimeError("no instances")

    def __eq__(cls, other):
        raise RuntimeError("no comparison")

    def __hash__(cls):
        raise RuntimeError("no hash")


class Hostile(Exception, metaclass=Meta):
    pass


def main(input_paths, output_paths, environ_vars, job_args):
    raise Hostile("to be seen")  # here
