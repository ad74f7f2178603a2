"""Makes the directories of a step appear at absolute paths, in a mount namespace of its process."""
