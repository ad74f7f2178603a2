"""The command line of cursus-runtime-action with the Node.js that it runs on."""
