# status: failed
# codes: main-signature
# neighbours: unchanged
def main(input_paths, output_paths):  # here
    pass
