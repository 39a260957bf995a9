"""The command line: the same check without a screen."""

import sys

from rmp.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
